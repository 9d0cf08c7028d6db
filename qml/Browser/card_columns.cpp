#include "qml/Browser/card_columns.h"

#include "model/study/progress/settings.h"

namespace lintel {
namespace {

constexpr CardColumn every[] = {{"text", CardOrder::Front, true},
                                {"deck", CardOrder::Deck, true},
                                {"kind", CardOrder::Kind, true},
                                {"due", CardOrder::Due, true},
                                {"recall", CardOrder::Recall, true},
                                {"stability", CardOrder::Stability, true},
                                {"difficulty", CardOrder::Difficulty, true},
                                {"lapses", CardOrder::Lapses, true},
                                {"reps", CardOrder::Reps, false},
                                {"last", CardOrder::LastAnswer, false},
                                {"tags", CardOrder::Tags, false}};

constexpr const char* columnsSetting = "browser-columns";

} // namespace

std::span<const CardColumn> cardColumns() {
    return every;
}

QStringList cardColumnNames() {
    QStringList names;
    for (const CardColumn& column : every)
        names.append(QString::fromLatin1(column.name));
    return names;
}

QStringList shownColumns(const ProgressStore& store) {
    QStringList shown;
    const auto kept = store.read([](const Sql& sql) { return setting(sql, columnsSetting); });
    const QStringList known = cardColumnNames();
    for (const QString& name : (kept ? toText(*kept) : QString()).split(u' ', Qt::SkipEmptyParts))
        if (known.contains(name) && !shown.contains(name))
            shown.append(name);
    if (shown.isEmpty())
        for (const CardColumn& column : every)
            if (column.atFirst)
                shown.append(QString::fromLatin1(column.name));
    return shown;
}

Result<void> showColumns(ProgressStore& store, const QStringList& names) {
    const std::string joined = names.join(u' ').toStdString();
    return store.write([&](const Sql& sql) { setSetting(sql, columnsSetting, joined); });
}

} // namespace lintel
