#include "exporters/read_cards.h"

#include "exporters/anki/package_reader.h"
#include "exporters/csv/cards_csv.h"
#include "exporters/markdown/cards_markdown.h"
#include "model/base/file.h"

#include <QFileInfo>
#include <QStringList>

namespace lintel {

Result<CardPackage> readCards(const std::string& path, const StudyCalendar& calendar, std::int64_t now,
                              const ExchangeProgress& progress) {
    const QString extension = QFileInfo(QString::fromStdString(path)).suffix().toLower();
    if (extension == QLatin1String("apkg") || extension == QLatin1String("colpkg"))
        return readAnkiPackage(path, calendar, progress);
    const bool markdown = extension == QLatin1String("md");
    if (!markdown &&
        !QStringList{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")}.contains(extension))
        return Error{"Cards are read from .apkg, .colpkg, .csv, .tsv, .txt and .md files.", path};
    const Result<std::string> text = readFile(path);
    if (!text)
        return text.error();
    Result<CardPackage> package = markdown ? readCardsMarkdown(*text, now) : readCardsCsv(*text, now);
    if (package)
        return package;
    Error error = package.error();
    error.file = path;
    return error;
}

} // namespace lintel
