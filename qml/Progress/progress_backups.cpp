#include "qml/Progress/progress_backups.h"

#include "model/base/clock.h"
#include "model/base/paths.h"
#include "model/study/progress/backups.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

namespace lintel {

ProgressBackups::ProgressBackups(QObject* parent, const std::string& database)
    : QObject(parent)
    , m_database(database.empty() ? userDataDirectory() + "/progress.sqlite" : database) {}

QVariantList ProgressBackups::backups() const {
    QVariantList list;
    for (const Backup& backup : lintel::backups(m_database)) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(backup.atMs);
        list.append(QVariantMap{
            {QStringLiteral("path"), QString::fromStdString(backup.path)},
            {QStringLiteral("when"), QLocale::c().toString(when, QStringLiteral("ddd d MMM yyyy, hh:mm"))},
            {QStringLiteral("size"), QLocale::c().formattedDataSize(backup.bytes)}});
    }
    return list;
}

void ProgressBackups::backUp() {
    if (m_busy || !QFileInfo::exists(QString::fromStdString(m_database)))
        return;
    m_busy = true;
    emit changed();
    QThreadPool::globalInstance()->start([guard = QPointer(this), database = m_database] {
        const Result<void> done = lintel::backUp(database, SystemClock().nowMs());
        const QString problem = done ? QString() : QString::fromStdString(done.error().message);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, problem] {
                if (!guard)
                    return;
                guard->m_busy = false;
                emit guard->changed();
                if (!problem.isEmpty())
                    emit guard->failed(problem);
            },
            Qt::QueuedConnection);
    });
}

QString ProgressBackups::restore(const QString& path) {
    const Result<void> done = restoreBackup(m_database, path.toStdString(), SystemClock().nowMs());
    emit changed();
    return done ? QString() : QString::fromStdString(done.error().message);
}

} // namespace lintel
