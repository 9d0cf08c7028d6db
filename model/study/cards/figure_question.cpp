#include "model/study/cards/figure_question.h"

#include "model/study/typed_answer.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <vector>

namespace lintel {
namespace {

constexpr qsizetype longestFigure = 4; ///< words: "1 to 10 seconds"

std::vector<Quantity> wholeAndEnds(const Quantity& quantity) {
    std::vector<Quantity> all{quantity};
    if (!quantity.upper)
        return all;
    Quantity highest = quantity;
    highest.bound = "max";
    highest.number = *quantity.upper;
    highest.upper.reset();
    Quantity lowest = quantity;
    lowest.bound = "min";
    lowest.upper.reset();
    return {quantity, highest, lowest};
}

/// Whether the words from `at` on begin with one of the figures.
bool isFigureAt(const QStringList& words, qsizetype at, const std::vector<Quantity>& figures) {
    static const QRegularExpression ending(QStringLiteral("[;:,.)]$"));
    QString text;
    for (qsizetype i = at; i < std::min(words.size(), at + longestFigure); ++i) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + words[i];
        const QString plain = QString(text).remove(ending);
        const auto same = [&](const Quantity& figure) {
            return checkTypedAnswer(plain.toStdString(), figure) == TypedCheck::Right;
        };
        if (std::any_of(figures.begin(), figures.end(), same))
            return true;
        if (plain != text)
            return false; // a figure does not go on behind a comma
    }
    return false;
}

} // namespace

std::optional<AskedFigure> askedFigure(const Fact& fact) {
    if (!fact.quantity || fact.ask.empty())
        return std::nullopt;
    static const QRegularExpression remark(QStringLiteral("\\s*\\([^()]*\\)$"));
    const std::string answer = QString::fromStdString(fact.answer).remove(remark).toStdString();
    for (const Quantity& figure : wholeAndEnds(*fact.quantity))
        if (checkTypedAnswer(answer, figure) == TypedCheck::Right)
            return AskedFigure{figure, answer};
    return std::nullopt;
}

bool asksForFigure(const Fact& fact) {
    if (!fact.quantity || fact.ask.empty())
        return false;
    static const QRegularExpression lead(
        QStringLiteral(
            "^(?:(?:yes|no),\\s+)?(?:(?:only|about|at|least|most|up|to|more|less|than|every|for)\\s+)*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quantifying(
        QStringLiteral("\\b(?:how (?:many|much|long|large|far|often)|which (?:limit|quota|size))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QString answer = QString::fromStdString(fact.answer).remove(lead).remove(u'(');
    const QStringList words = answer.simplified().split(u' ');
    const std::vector<Quantity> figures = wholeAndEnds(*fact.quantity);
    const qsizetype last = quantifying.match(QString::fromStdString(fact.ask)).hasMatch() ? words.size() : 1;
    for (qsizetype at = 0; at < last; ++at)
        if (isFigureAt(words, at, figures))
            return true;
    return false;
}

} // namespace lintel
