#include "app/cli/findings_report.h"
#include "model/validation/rule.h"

#include <QDir>
#include <QUrl>
#include <algorithm>
#include <iostream>
#include <unordered_map>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

// Section numbers are those of the OASIS standard "SARIF Version 2.1.0".

std::string_view levelOf(Severity severity) { // 3.27.10
    static constexpr std::string_view levels[] = {"error", "warning", "note"};
    return levels[static_cast<std::size_t>(severity)];
}

Json text(const std::string& words) {
    return {{"text", words}};
}

/// 3.4.3: a file of the working directory by its relative reference.
Json artifact(const std::string& path) {
    const QString clean = QDir::cleanPath(QString::fromStdString(path));
    const QByteArray uri = QDir::isAbsolutePath(clean) ? QUrl::fromLocalFile(clean).toEncoded()
                                                       : QUrl::toPercentEncoding(clean, "/");
    return {{"uri", uri.toStdString()}};
}

Json location(const std::string& path, Position position) { // 3.28
    return {{"physicalLocation",
             {{"artifactLocation", artifact(path)},
              {"region", {{"startLine", position.line}, {"startColumn", position.column}}}}}};
}

Json descriptor(const Rule& rule) { // 3.49
    return {{"id", rule.id},
            {"shortDescription", text(rule.title)},
            {"fullDescription", text(rule.why)},
            {"helpUri", "https://docs.aws.amazon.com/" + rule.source},
            {"defaultConfiguration", {{"level", levelOf(rule.severity)}}},
            {"properties", {{"layer", layerName(rule.layer)}, {"facts", rule.facts}}}};
}

/// 3.55: the one stretch of text that the fix replaces.
Json fixOf(const CheckedFile& file, const Fix& fix) {
    TemplateEditor editor(*file.source);
    if (!fix.apply(editor))
        return nullptr;
    const std::string& before = (*file.source)->text();
    const std::string& after = editor.current()->text();
    const auto isInside = [](char byte) { return (byte & 0xC0) == 0x80; }; // of a UTF-8 sequence
    auto begin = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
    while (begin > 0 && ((begin < before.size() && isInside(before[begin])) ||
                         (begin < after.size() && isInside(after[begin]))))
        --begin;
    const std::size_t most = std::min(before.size(), after.size()) - begin;
    std::size_t tail = 0;
    while (tail < most && before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    while (tail > 0 && isInside(before[before.size() - tail]))
        --tail;
    const Position from = (*file.source)->positionOf(begin);
    const Position to = (*file.source)->positionOf(before.size() - tail);
    return {{"description", text(fix.label)},
            {"artifactChanges",
             {{{"artifactLocation", artifact(file.path)},
               {"replacements",
                {{{"deletedRegion",
                   {{"startLine", from.line},
                    {"startColumn", from.column},
                    {"endLine", to.line},
                    {"endColumn", to.column}}},
                  {"insertedContent", text(after.substr(begin, after.size() - tail - begin))}}}}}}}};
}

std::string dotted(const Path& path) {
    std::string name;
    for (const std::string& step : path)
        name += (name.empty() ? "" : ".") + step;
    return name;
}

class SarifReport : public FindingsReport {
public:
    void add(const CheckedFile& file) override {
        if (!file.source) {
            const Error& error = file.source.error();
            m_notifications.push_back(
                {{"level", "error"},
                 {"message", text(error.message)},
                 {"locations",
                  {location(file.path, error.position.isValid() ? error.position : Position{1, 1})}}});
        }
        for (const Finding& finding : file.findings)
            m_results.push_back(result(file, finding));
    }

    void finish(ExitCode code) override {
        const Json run = {
            {"tool", {{"driver", {{"name", "Lintel"}, {"version", LINTEL_VERSION}, {"rules", m_rules}}}}},
            {"invocations",
             {{{"executionSuccessful", code != Unreadable},
               {"exitCode", static_cast<int>(code)},
               {"toolExecutionNotifications", m_notifications}}}},
            {"columnKind", "unicodeCodePoints"},
            {"results", m_results}};
        const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                          {"version", "2.1.0"},
                          {"runs", Json::array({run})}};
        std::cout << log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    }

private:
    std::size_t indexOf(const std::string& id) {
        const auto [known, isNew] = m_ruleIndex.emplace(id, m_rules.size());
        if (isNew)
            m_rules.push_back(descriptor(**std::ranges::find(allRules(), id, &Rule::id)));
        return known->second;
    }

    Json result(const CheckedFile& file, const Finding& finding) { // 3.27
        Json where = location(file.path, finding.position);
        if (!finding.path.empty())
            where["logicalLocations"] = Json::array({{{"fullyQualifiedName", dotted(finding.path)}}});
        Json result = {{"ruleId", finding.rule},
                       {"ruleIndex", indexOf(finding.rule)},
                       {"level", levelOf(finding.severity)},
                       {"message", text(finding.message)},
                       {"locations", Json::array({where})},
                       {"partialFingerprints", {{"findingKey/v1", finding.key()}}},
                       {"properties", {{"why", finding.why}, {"facts", finding.facts}}}};
        if (finding.fix)
            if (Json fix = fixOf(file, *finding.fix); !fix.is_null())
                result["fixes"] = Json::array({std::move(fix)});
        return result;
    }

    Json m_rules = Json::array();
    std::unordered_map<std::string, std::size_t> m_ruleIndex;
    Json m_results = Json::array();
    Json m_notifications = Json::array();
};

} // namespace

std::unique_ptr<FindingsReport> sarifReport() {
    return std::make_unique<SarifReport>();
}

} // namespace lintel::cli
