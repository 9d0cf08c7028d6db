#include "qml/Browser/own_note_form.h"

#include "model/study/progress/deck_card.h"
#include "model/study/progress/html.h"

#include <algorithm>

namespace lintel {

Result<std::optional<OwnNote>> noteOfCard(const ProgressStore& store, std::int64_t card) {
    return store.read([&](const Sql& sql) -> std::optional<OwnNote> {
        const std::vector<DeckCard> cards = readCards(sql, std::span(&card, 1));
        if (cards.empty() || !cards.front().note)
            return std::nullopt;
        return readNote(sql, *cards.front().note);
    });
}

QVariantMap formOfNote(const OwnNote& note) {
    return {{QStringLiteral("kind"), static_cast<int>(note.kind)},
            {QStringLiteral("front"), toText(writtenOfHtml(note.front))},
            {QStringLiteral("back"), toText(writtenOfHtml(note.back))},
            {QStringLiteral("deck"), toText(note.deck)},
            {QStringLiteral("tags"), toText(joinTags(note.tags)).trimmed()}};
}

OwnNote noteOfForm(const QVariantMap& form, OwnNote note) {
    const auto field = [&](const char* name) { return form[QLatin1String(name)].toString(); };
    note.kind = static_cast<NoteKind>(std::clamp(form[QStringLiteral("kind")].toInt(), 0, 2));
    note.front = htmlOfWritten(field("front").toStdString());
    note.back = htmlOfWritten(field("back").toStdString());
    note.tags = splitTags(field("tags").toStdString());
    if (const QString deck = field("deck").trimmed(); !deck.isEmpty())
        note.deck = deck.toStdString();
    return note;
}

} // namespace lintel
