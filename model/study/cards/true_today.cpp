#include "model/study/cards/true_today.h"

#include "model/study/phrase.h"

#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <iterator>
#include <numeric>

namespace lintel {
namespace {

/// The same for a fact on every machine and in every version.
bool showsTheOldClaim(const std::string& id) {
    return std::accumulate(id.begin(), id.end(), 0u,
                           [](unsigned sum, char character) {
                               return sum * 31 + static_cast<unsigned char>(character);
                           }) /
               7 % 2 ==
           0;
}

/// Whether what used to be said can stand as an answer to the question: no remark on it, and no other
/// spelling of the same (whose letters, in any order, differ by no more than four).
bool isClaim(const Fact& fact) {
    static const QRegularExpression remark(
        QStringLiteral(
            "[:;(/]|\\bolder notes\\b|^(?:also|only|one|some|without|mostly|no word|nothing|not|left)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QString said = QString::fromStdString(fact.notesSaid);
    const QString answer = QString::fromStdString(fact.answer);
    const auto letters = [](const QString& text) {
        QString kept;
        for (const QChar character : text)
            if (character.isLetterOrNumber())
                kept += character.toLower();
        std::sort(kept.begin(), kept.end());
        return kept;
    };
    const QString one = letters(said);
    const QString two = letters(answer);
    QString common;
    std::set_intersection(one.begin(), one.end(), two.begin(), two.end(), std::back_inserter(common));
    const qsizetype different = one.size() + two.size() - 2 * common.size();
    const bool figures = fact.quantity.has_value();
    return said.size() <= 60 && !remark.match(said).hasMatch() && (figures || different > 4);
}

} // namespace

std::optional<Card> trueTodayCard(const Fact& fact) {
    if (fact.status != "changed" || fact.ask.empty() || !isClaim(fact))
        return std::nullopt;
    // What the notes leave out is not what is no longer true.
    if (findPhrase(fact.answer, fact.notesSaid) != std::string::npos ||
        findPhrase(fact.notesSaid, fact.answer) != std::string::npos)
        return std::nullopt;
    const bool old = showsTheOldClaim(fact.id);
    Card card;
    // What was noted is not always an answer to the question: it is quoted as a note on it.
    card.front = fact.ask + "\nA note on it says: “" + (old ? fact.notesSaid : fact.answer) +
                 "”. Does that hold today?";
    card.back = (old ? "Not true. " : "True. ") + fact.statement;
    card.answer = old ? "Not true" : "True";
    return card;
}

} // namespace lintel
