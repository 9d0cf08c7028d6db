#include "model/validation/suppression.h"

#include "model/validation/cfn_lint_rules.h"

#include <QRegularExpression>
#include <algorithm>

namespace lintel {

namespace {

const std::string everyRule; // every id starts with it

/// The words of a list such as "SQS-VIS-01, SNS-"; ids are known in capitals.
std::vector<std::string> words(std::string_view list) {
    std::vector<std::string> found;
    bool isInside = false;
    for (const char each : list) {
        const bool separates = each == ',' || each == ' ' || each == '\t' || each == '\r';
        if (!separates) {
            if (!isInside)
                found.emplace_back();
            found.back() += each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each;
        }
        isInside = !separates;
    }
    return found;
}

const Node* child(const Node* node, std::string_view key) {
    return node ? node->find(key) : nullptr;
}

/// The texts of a scalar, a list or the keys of a mapping.
std::vector<std::string> texts(const Node* node) {
    std::vector<std::string> found;
    const auto add = [&found](const Node& scalar) {
        for (std::string& word : words(scalar.text()))
            found.push_back(std::move(word));
    };
    if (!node)
        return found;
    if (node->isScalar())
        add(*node);
    for (const Node* item : node->items())
        add(*item);
    for (const Node::Member& member : node->members())
        add(*member.key);
    return found;
}

bool matches(const std::vector<std::string>& ids, std::string_view rule) {
    return std::ranges::any_of(ids, [rule](const std::string& id) { return rule.starts_with(id); });
}

/// Whether a byte belongs to a text of the template, so that a "#" there starts no comment.
bool isInText(const Node& node, std::size_t byte) {
    const auto holds = [byte](const Node& each) {
        return each.span().begin <= byte && byte < each.span().end;
    };
    if (node.isScalar() || node.isAlias())
        return true;
    for (const Node* item : node.items())
        if (holds(*item))
            return isInText(*item, byte);
    for (const auto& [key, value] : node.members())
        if (holds(*key) || holds(*value))
            return holds(*key) || isInText(*value, byte);
    return false;
}

std::string_view lineAt(std::string_view text, std::size_t begin) {
    return text.substr(begin, text.find('\n', begin) - begin);
}

bool isBlankOrComment(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos || line[first] == '#';
}

} // namespace

Suppression::Suppression(const Template& source) {
    m_everywhere = readMetadata(source.section("Metadata"));
    for (const Resource& resource : source.resources())
        if (Ids ids = readMetadata(resource.metadata); !ids.empty())
            m_inResource.emplace(resource.logicalId, std::move(ids));
    if (source.format() == Template::Format::Yaml)
        readComments(source);
}

Suppression::Ids Suppression::readMetadata(const Node* metadata) {
    Ids ids;
    const Node* own = child(metadata, "Lintel");
    if (own && own->text() == "ignore")
        ids.push_back(everyRule);
    for (std::string& id : texts(child(own, "ignore")))
        ids.push_back(id == "TRUE" || id == "ALL" ? everyRule : std::move(id));
    for (const std::string& check :
         texts(child(child(child(metadata, "cfn-lint"), "config"), "ignore_checks")))
        for (const CfnLintRule& rule : cfnLintRules())
            if (rule.theirs.starts_with(check))
                ids.emplace_back(rule.ours);
    return ids;
}

void Suppression::readComments(const Template& source) {
    static const QRegularExpression comment(QStringLiteral("#\\s*lintel:\\s*ignore\\b:?(.*)$"));
    const std::string_view text = source.text();
    for (std::size_t at = text.find("lintel:"); at != std::string_view::npos;
         at = text.find("lintel:", at + 1)) {
        const std::size_t begin = text.rfind('\n', at) + 1; // npos + 1 is the start of the first line
        const std::string_view line = lineAt(text, begin);
        const std::size_t hash = line.rfind('#', at - begin);
        if (hash == std::string_view::npos || (hash > 0 && line[hash - 1] != ' ' && line[hash - 1] != '\t'))
            continue;
        const auto found =
            comment.match(QString::fromUtf8(line.data() + hash, static_cast<qsizetype>(line.size() - hash)),
                          0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!found.hasMatch() ||
            (source.root().span().begin <= begin + hash && isInText(source.root(), begin + hash)))
            continue;
        Ids ids = words(found.captured(1).section(QStringLiteral("--"), 0, 0).toStdString());
        if (ids.empty())
            ids.push_back(everyRule);
        int number = source.positionOf(begin).line;
        if (isBlankOrComment(line)) {
            std::size_t next = begin;
            do {
                next += lineAt(text, next).size() + 1;
                ++number;
            } while (next < text.size() && isBlankOrComment(lineAt(text, next)));
        }
        Ids& known = m_inLine[number];
        known.insert(known.end(), ids.begin(), ids.end());
    }
}

bool Suppression::covers(const Finding& finding) const {
    if (matches(m_everywhere, finding.rule))
        return true;
    if (const auto line = m_inLine.find(finding.position.line);
        line != m_inLine.end() && matches(line->second, finding.rule))
        return true;
    if (finding.path.size() < 2 || finding.path[0] != "Resources")
        return false;
    const auto resource = m_inResource.find(finding.path[1]);
    return resource != m_inResource.end() && matches(resource->second, finding.rule);
}

} // namespace lintel
