#include "model/study/exchange/export_cards.h"

#include "model/base/file.h"
#include "model/study/progress/answers.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/html.h"
#include "model/study/progress/media.h"

#include <QRegularExpression>
#include <unordered_map>

namespace lintel {
namespace {

constexpr std::size_t stretch = 500; ///< cards read at a time

PackagedCard packaged(const Sql& sql, const DeckCard& card, int number) {
    PackagedCard packaged;
    packaged.number = number;
    packaged.standing = card.memory.standing;
    packaged.dueMs = card.memory.dueMs;
    packaged.dueDay = card.memory.dueDay;
    packaged.lastMs = card.memory.lastMs;
    packaged.suspended = card.suspended;
    packaged.flag = card.flag;
    QSqlQuery rows = sql.select(
        QStringLiteral(
            "SELECT at_ms, rating, phase, took_ms FROM review WHERE memory = ? ORDER BY at_ms, id"),
        {qlonglong{card.memory.id}});
    while (sql.next(rows))
        packaged.reviews.push_back({rows.value(0).toLongLong(), static_cast<Rating>(rows.value(1).toInt()),
                                    static_cast<Phase>(rows.value(2).toInt()), rows.value(3).toInt()});
    return packaged;
}

void takeMedia(const std::string& html, const std::string& folder, CardPackage& package) {
    static const QRegularExpression image(QStringLiteral("<img src=\"([^\"/\\\\]+)\""));
    auto matches = image.globalMatch(toText(html));
    while (matches.hasNext()) {
        const std::string name = matches.next().captured(1).toStdString();
        if (package.media.contains(name))
            continue;
        if (Result<std::string> bytes = readFile(folder + '/' + name))
            package.media.emplace(name, std::move(*bytes));
        else
            package.remarks.push_back("The image " + name + " is missing.");
    }
}

} // namespace

Result<CardPackage> exportCards(const ProgressStore& store, std::span<const std::int64_t> ids,
                                const ExchangeProgress& progress) {
    const std::string folder = mediaFolder(store);
    return store.read([&](const Sql& sql) {
        CardPackage package;
        std::unordered_map<std::int64_t, std::size_t> notes; // note → its place in the package
        for (std::size_t start = 0; start < ids.size(); start += stretch) {
            if (progress && !progress(static_cast<double>(start) / static_cast<double>(ids.size())))
                throw Error{"The export was cancelled."};
            const auto part = ids.subspan(start, std::min(stretch, ids.size() - start));
            for (const DeckCard& card : readCards(sql, part)) {
                if (!card.note) {
                    OwnNote note;
                    note.guid = guidOfCard(card.card.id);
                    // What the user has edited is HTML already.
                    note.front = card.edited ? card.card.front : escapeHtml(card.card.front);
                    note.back = card.edited ? card.card.back : escapeHtml(card.card.back);
                    note.deck = "Lintel::" + card.card.deck;
                    note.tags = card.tags;
                    if (card.edited)
                        takeMedia(note.front + note.back, folder, package);
                    package.notes.push_back({std::move(note), {packaged(sql, card, 1)}});
                    continue;
                }
                const auto [place, isNew] = notes.emplace(*card.note, package.notes.size());
                if (isNew) {
                    package.notes.push_back({readNote(sql, *card.note).value_or(OwnNote{}), {}});
                    takeMedia(package.notes.back().note.front + package.notes.back().note.back, folder,
                              package);
                }
                const std::size_t slash = card.card.id.rfind('/');
                package.notes[place->second].cards.push_back(
                    packaged(sql, card, std::atoi(card.card.id.c_str() + slash + 1)));
            }
        }
        return package;
    });
}

} // namespace lintel
