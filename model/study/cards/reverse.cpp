#include "model/study/cards/reverse.h"

#include "model/study/phrase.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>

namespace lintel {
namespace {

struct Turned {
    std::string_view kind; ///< of the fact
    std::string_view before;
    std::string_view after;
};
constexpr std::array turned{
    Turned{"definition", "What is ", " for?"},
    Turned{"mode", "What does ", " do?"},
    Turned{"option", "What is ", " for?"},
    Turned{"api", "What does ", " do?"},
    Turned{"cli", "What does ", " do?"},
    Turned{"metric", "What does ", " tell you?"},
    Turned{"troubleshooting", "What is ", " for?"},
};

/// "States.Permissions", "sqs:SendMessage", "--region", "ReceiveMessage", "READ_COMMITTED": names that have
/// one meaning wherever they stand.
bool isName(const std::string& term) {
    static const QRegularExpression name(QStringLiteral(
        "^(?:--[a-z][a-z-]+|[a-z][a-z0-9-]*:[A-Z]\\w+|[A-Za-z]\\w*(?:\\.[A-Za-z]\\w+)+|"
        "[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\\.[a-z]{3,}[a-z.]*)$"));
    return name.match(QString::fromStdString(term)).hasMatch();
}

/// Whether the term is the subject of the statement: it begins with it, or with what sort of thing it is
/// ("View type KEYS_ONLY records …"), and the term is not one of several.
bool isSubject(const std::string& statement, const std::string& term) {
    static const QRegularExpression sort(
        QStringLiteral("^(?:The )?(?:view "
                       "type|option|parameter|property|attribute|variable|action|call|error|metric) $"),
        QRegularExpression::CaseInsensitiveOption);
    const std::size_t at = findPhrase(statement, term);
    if (at == std::string::npos ||
        (at > 0 && !sort.match(QString::fromStdString(statement.substr(0, at))).hasMatch()))
        return false;
    const std::size_t end = at + term.size();
    const bool goesOn = end < statement.size() && statement[end] == ' ';
    static constexpr std::array notAboutIt{" and ", " or ", " ended ", " takes ", " works "};
    return goesOn && std::none_of(notAboutIt.begin(), notAboutIt.end(), [&](const char* next) {
               return statement.compare(end, std::strlen(next), next) == 0;
           });
}

/// "NoSQL databases are …" and "IntegrationLatency is …" say what a thing is, the others what it does. What
/// sort of thing it is stays: "What does the option --dry-run do?"
std::string question(const Turned& wording, const std::string& statement, const std::string& term) {
    static const QRegularExpression isSomething(QStringLiteral("^(?: \\w+)? (?:is|are) (?!for )"));
    const std::size_t end = findPhrase(statement, term) + term.size();
    std::string subject = statement.substr(0, end);
    if (subject.size() > term.size())
        subject.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(subject.front())));
    if (isSomething.match(QString::fromStdString(statement.substr(end))).hasMatch())
        return "What is " + subject + '?';
    if (statement.compare(end, std::strlen(" is for "), " is for ") == 0)
        return "What is " + subject + " for?";
    return std::string(wording.before).append(subject).append(wording.after);
}

/// What is left of the statement must still say something.
bool saysMore(const std::string& statement, const std::string& term) {
    const auto words = [](const std::string& text) { return std::count(text.begin(), text.end(), ' ') + 1; };
    return words(statement) - words(term) >= 4;
}

} // namespace

std::optional<Card> reverseCard(const Fact& fact) {
    const auto wording = std::find_if(turned.begin(), turned.end(),
                                      [&](const Turned& each) { return each.kind == fact.kind; });
    if (wording == turned.end() || fact.quantity)
        return std::nullopt;
    std::vector<std::string> terms = fact.cloze;
    terms.insert(terms.begin(), fact.answer);
    for (const std::string& term : terms) {
        if (!isName(term) || !isSubject(fact.statement, term) || !saysMore(fact.statement, term))
            continue;
        Card card;
        card.front = question(*wording, fact.statement, term);
        card.back = fact.statement;
        card.answer = fact.statement;
        return card;
    }
    return std::nullopt;
}

} // namespace lintel
