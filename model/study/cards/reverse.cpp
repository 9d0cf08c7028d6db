#include "model/study/cards/reverse.h"

#include "model/study/phrase.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cstring>

namespace lintel {
namespace {

constexpr std::array kindsWithNames{"definition", "mode",   "option",         "api",
                                    "cli",        "metric", "troubleshooting"};

/// "States.Permissions", "sqs:SendMessage", "--region", "ReceiveMessage", "READ_COMMITTED": names that have
/// one meaning wherever they stand.
bool isName(const std::string& term) {
    static const QRegularExpression name(QStringLiteral(
        "^(?:--[a-z][a-z-]+|[a-z][a-z0-9-]*:[A-Z]\\w+|[A-Za-z]\\w*(?:\\.[A-Za-z]\\w+)+|"
        "[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\\.[a-z]{3,}[a-z.]*)$"));
    return name.match(QString::fromStdString(term)).hasMatch();
}

/// Whether the statement is about the term: it begins with it, or with a word or two before it ("View type
/// KEYS_ONLY records …"), and what follows is no list.
bool isSubject(const std::string& statement, const std::string& term) {
    const std::size_t at = findPhrase(statement, term);
    if (at == std::string::npos ||
        std::count(statement.begin(), statement.begin() + static_cast<std::ptrdiff_t>(at), ' ') > 2)
        return false;
    const std::size_t end = at + term.size();
    const bool goesOn = end < statement.size() && statement[end] == ' ';
    static constexpr std::array notAboutIt{" and ", " or ", " ended ", " takes "};
    return goesOn && statement.substr(0, at).find(':') == std::string::npos &&
           std::none_of(notAboutIt.begin(), notAboutIt.end(), [&](const char* next) {
               return statement.compare(end, std::strlen(next), next) == 0;
           });
}

/// What is left of the statement must still say something.
bool saysMore(const std::string& statement, const std::string& term) {
    const auto words = [](const std::string& text) { return std::count(text.begin(), text.end(), ' ') + 1; };
    return words(statement) - words(term) >= 4;
}

} // namespace

std::optional<Card> reverseCard(const Fact& fact) {
    const bool hasNames =
        std::find(kindsWithNames.begin(), kindsWithNames.end(), fact.kind) != kindsWithNames.end();
    if (!hasNames || fact.quantity)
        return std::nullopt;
    std::vector<std::string> terms = fact.cloze;
    terms.insert(terms.begin(), fact.answer);
    for (const std::string& term : terms) {
        if (!isName(term) || !isSubject(fact.statement, term) || !saysMore(fact.statement, term))
            continue;
        Card card;
        card.front = term + ": what does it mean or do?";
        card.back = fact.statement;
        card.answer = fact.statement;
        return card;
    }
    return std::nullopt;
}

} // namespace lintel
