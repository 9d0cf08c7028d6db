#include "app/qml/card_exchange.h"

#include "exporters/anki/package_writer.h"
#include "exporters/csv/cards_csv.h"
#include "exporters/markdown/cards_markdown.h"
#include "exporters/read_cards.h"
#include "model/base/clock.h"
#include "model/base/file.h"
#include "model/base/paths.h"
#include "model/study/exchange/export_cards.h"
#include "model/study/exchange/import_cards.h"
#include "model/study/search/card_search.h"
#include "qml/Document/local_path.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace lintel {
namespace {

std::string database() {
    return userDataDirectory() + "/progress.sqlite";
}

QString text(const std::string& bytes) {
    return QString::fromStdString(bytes);
}

QVariantMap toMap(const ImportReport& report) {
    QVariantList samples;
    for (const ImportReport::Sample& sample : report.samples)
        samples.append(QVariantMap{{QStringLiteral("front"), text(sample.front).simplified()},
                                   {QStringLiteral("back"), text(sample.back).simplified()},
                                   {QStringLiteral("deck"), text(sample.deck)}});
    QStringList decks;
    for (const std::string& deck : report.decks)
        decks.append(text(deck));
    QStringList remarks;
    for (const std::string& remark : report.remarks)
        remarks.append(text(remark));
    return {{QStringLiteral("added"), report.added},
            {QStringLiteral("updated"), report.updated},
            {QStringLiteral("ours"), report.ours},
            {QStringLiteral("unchanged"), report.unchanged},
            {QStringLiteral("faulty"), report.faulty},
            {QStringLiteral("cards"), report.cards},
            {QStringLiteral("reviews"), report.reviews},
            {QStringLiteral("media"), report.media},
            {QStringLiteral("decks"), decks},
            {QStringLiteral("samples"), samples},
            {QStringLiteral("remarks"), remarks}};
}

Result<void> writeTo(const std::string& path, const CardPackage& package, const StudyCalendar& calendar,
                     const ExchangeProgress& progress) {
    const QString suffix = QFileInfo(text(path)).suffix().toLower();
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("tsv"))
        return writeFileAtomically(path, writeCardsCsv(package, suffix == QLatin1String("csv") ? ',' : '\t'));
    if (suffix == QLatin1String("md"))
        return writeFileAtomically(path, writeCardsMarkdown(package));
    if (suffix == QLatin1String("apkg"))
        return writeAnkiPackage(package, path, calendar, SystemClock().nowMs(), progress);
    return Error{"Cards are written as .apkg, .csv, .tsv or .md.", path};
}

} // namespace

CardExchange::CardExchange(QObject* parent)
    : QObject(parent)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false)) {}

CardExchange::~CardExchange() {
    cancel();
}

void CardExchange::run(Work work, std::function<void(const QString&)> then) {
    m_busy = true;
    m_progress = 0;
    m_problem.clear();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    emit changed();
    QThreadPool::globalInstance()->start(
        [guard = QPointer(this), work = std::move(work), then = std::move(then)] {
            const QString problem = work();
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, then, problem] {
                    if (!guard)
                        return;
                    guard->m_busy = false;
                    then(problem);
                    emit guard->changed();
                },
                Qt::QueuedConnection);
        });
}

/// To be called in the other thread: tells how far it is, and whether to go on.
std::function<bool(double)> CardExchange::progressTold() {
    return [guard = QPointer(this), cancelled = m_cancelled](double done) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, done] {
                if (guard && guard->m_busy) {
                    guard->m_progress = done;
                    emit guard->changed();
                }
            },
            Qt::QueuedConnection);
        return !*cancelled;
    };
}

void CardExchange::read(const QUrl& file) {
    if (m_busy)
        return;
    m_file = file.fileName();
    m_report.clear();
    m_package = std::make_shared<CardPackage>();
    const auto report = std::make_shared<ImportReport>();
    run(
        [path = localPath(file).toStdString(), package = m_package, report,
         told = progressTold()]() -> QString {
            auto found = readCards(path, StudyCalendar(), SystemClock().nowMs(), told);
            if (!found)
                return text(found.error().toString());
            *package = std::move(*found);
            const auto store = ProgressStore::open(database());
            if (!store)
                return text(store.error().toString());
            const auto preview = previewImport(**store, *package);
            if (!preview)
                return text(preview.error().toString());
            *report = *preview;
            return {};
        },
        [this, report](const QString& problem) {
            m_problem = problem;
            if (problem.isEmpty())
                m_report = toMap(*report);
        });
}

void CardExchange::import(bool withProgress) {
    if (m_busy || m_report.isEmpty())
        return;
    const auto report = std::make_shared<ImportReport>();
    run(
        [package = m_package, report, withProgress, name = m_file.toStdString(),
         told = progressTold()]() -> QString {
            const auto store = ProgressStore::open(database());
            if (!store)
                return text(store.error().toString());
            const auto done = importCards(**store, *package, {withProgress, name}, StudyCalendar(),
                                          SystemClock().nowMs(), told);
            if (!done)
                return text(done.error().toString());
            *report = *done;
            return {};
        },
        [this, report](const QString& problem) {
            m_problem = problem;
            if (problem.isEmpty())
                emit imported(report->updated > 0
                                  ? tr("%1 notes added, %2 updated").arg(report->added).arg(report->updated)
                                  : tr("%1 notes added").arg(report->added));
        });
}

void CardExchange::write(const QUrl& file, const QString& query) {
    if (m_busy)
        return;
    const QString path = localPath(file);
    run(
        [path = path.toStdString(), query = query.toStdString(), told = progressTold()]() -> QString {
            const auto store = ProgressStore::open(database());
            if (!store)
                return text(store.error().toString());
            const StudyCalendar calendar;
            const std::int64_t now = SystemClock().nowMs();
            const auto found = searchCards(**store, {query, CardOrder::Deck}, {calendar.dayOf(now), now});
            if (!found)
                return text(found.error().toString());
            const auto package = exportCards(**store, *found, told);
            if (!package)
                return text(package.error().toString());
            const Result<void> done = writeTo(path, *package, calendar, told);
            return done ? QString() : text(done.error().toString());
        },
        [this, path](const QString& problem) {
            if (problem.isEmpty())
                emit written(path);
            else
                emit failed(problem);
        });
}

} // namespace lintel
