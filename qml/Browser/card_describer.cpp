#include "qml/Browser/card_describer.h"

#include "model/study/progress/answers.h"
#include "model/study/progress/html.h"
#include "model/study/progress/media.h"
#include "qml/Ui/pictures.h"

#include <QDate>
#include <QLocale>
#include <QObject>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

constexpr std::size_t answersShown = 12;
constexpr int widestPicture = 280; ///< pixels within the margins of the preview

QString daysText(double days) {
    if (days < 10)
        return QObject::tr("%1 d").arg(days, 0, 'f', 1);
    if (days < 100)
        return QObject::tr("%1 d").arg(std::lround(days));
    return days < 365 ? QObject::tr("%1 mo").arg(days / 30.4375, 0, 'f', 1)
                      : QObject::tr("%1 y").arg(days / 365.25, 0, 'f', 1);
}

QString ratingName(Rating rating) {
    switch (rating) {
    case Rating::Again:
        return QStringLiteral("again");
    case Rating::Hard:
        return QStringLiteral("hard");
    case Rating::Good:
        return QStringLiteral("good");
    case Rating::Easy:
        return QStringLiteral("easy");
    }
    return {};
}

QString dayText(std::int64_t day) {
    return QLocale::c().toString(QDate::fromJulianDay(day), QStringLiteral("d MMM yyyy"));
}

} // namespace

/// A side of a card as rich text.
QString CardDescriber::shown(const DeckCard& card, const std::string& side) const {
    return card.isHtml()
               ? cardAsRichText(toText(cleanHtml(side)), toText(mediaFolder(m_store)), widestPicture)
               : toText(escapeHtml(side));
}

CardRow CardDescriber::row(const DeckCard& card, bool onePerFact) const {
    const MemoryRecord& memory = card.memory;
    const Service* service = m_knowledge.service(card.card.service);
    const Fact* fact = onePerFact ? m_knowledge.fact(card.card.fact) : nullptr;
    CardRow row;
    row.text = toText(fact ? fact->statement : frontAsTitle(card.card.front, card.isHtml()));
    row.kind = toText(cardKindTitle(card.card.kind));
    row.service = toText(card.card.service);
    row.deck = toText(service ? service->name : card.card.deck);
    if (service)
        row.category = toText(service->category);
    row.lapses = memory.standing.lapses;
    row.reps = memory.standing.reps;
    row.flag = card.flag;
    for (const std::string& tag : card.tags)
        row.tags += (row.tags.isEmpty() ? QString() : QStringLiteral(" ")) + toText(tag);
    row.state = card.retired     ? QObject::tr("Resting")
                : card.suspended ? QObject::tr("Suspended")
                : card.buried    ? QObject::tr("Left out today")
                                 : QString();
    row.resting = !row.state.isEmpty();
    if (memory.standing.phase == Phase::New) {
        row.due = QObject::tr("new");
        return row;
    }
    const std::int64_t days = memory.dueDay - m_today;
    row.late = days < 0;
    row.due = days == 0  ? QObject::tr("today")
              : days > 0 ? QObject::tr("in %1 d").arg(days)
                         : QObject::tr("%1 d late").arg(-days);
    const Memory& state = memory.standing.memory;
    row.last = dayText(memory.lastDay);
    row.stability = daysText(state.stability);
    row.difficulty = QString::number(state.difficulty, 'f', 1);
    const std::int64_t elapsed = std::max<std::int64_t>(0, m_today - memory.lastDay);
    const double recall = m_model.retrievability(static_cast<double>(elapsed), state.stability);
    row.recall = QObject::tr("%1 %").arg(std::lround(recall * 100));
    return row;
}

CardPreview CardDescriber::preview(const DeckCard& card) const {
    const CardRow row = this->row(card, false);
    CardPreview preview;
    preview.valid = true;
    preview.frontHtml = shown(card, card.card.front);
    preview.backHtml = shown(card, card.card.back);
    if (const Fact* fact = m_knowledge.fact(card.card.fact))
        preview.statement = toText(fact->statement);
    preview.fact = toText(card.card.fact);
    preview.service = row.service;
    preview.deck = row.deck;
    preview.topic = toText(m_knowledge.topicTitle(card.card.service, card.card.topic));
    preview.comment = toText(card.comment);
    preview.key = toText(card.card.id);
    for (const std::string& tag : card.tags)
        preview.tags.append(toText(tag));
    preview.own = card.note.has_value();
    preview.edited = card.edited;
    preview.figures = {QObject::tr("Kind"), row.kind, QObject::tr("Due"), row.due};
    if (!row.state.isEmpty())
        preview.figures << QObject::tr("State") << row.state;
    if (!row.recall.isEmpty())
        preview.figures << QObject::tr("Recall now") << row.recall << QObject::tr("Stability")
                        << row.stability << QObject::tr("Difficulty") << row.difficulty
                        << QObject::tr("Answers, forgotten")
                        << QObject::tr("%1, %2").arg(row.reps).arg(row.lapses);
    if (const auto answers = reviewsOf(m_store, card.memory.id))
        for (auto answer = answers->rbegin();
             answer != answers->rend() && std::size_t(preview.answers.size()) < answersShown; ++answer)
            preview.answers.append(
                QVariantMap{{QStringLiteral("day"), dayText(answer->day)},
                            {QStringLiteral("name"), ratingName(answer->rating)},
                            {QStringLiteral("took"), QObject::tr("%1 s").arg(answer->tookMs / 1000)}});
    return preview;
}

} // namespace lintel
