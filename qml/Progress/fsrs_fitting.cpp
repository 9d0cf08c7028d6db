#include "qml/Progress/fsrs_fitting.h"

#include "model/base/clock.h"
#include "model/base/paths.h"
#include "model/study/training/retraining.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <functional>

namespace lintel {
namespace {

QString describe(const Result<TrainingResult>& result) {
    if (!result)
        return QString::fromStdString(result.error().message);
    const QString loss = FsrsFitting::tr("Log-loss %1 before, %2 after, over %3 answers.")
                             .arg(result->lossBefore, 0, 'f', 4)
                             .arg(result->lossAfter, 0, 'f', 4)
                             .arg(result->answers);
    return result->improved ? FsrsFitting::tr("Fitted. %1").arg(loss)
                            : FsrsFitting::tr("The present parameters predict your answers best; nothing was "
                                              "changed. %1")
                                  .arg(loss);
}

} // namespace

FsrsFitting::FsrsFitting(QObject* parent, const std::string& database)
    : QObject(parent)
    , m_database(database.empty() ? userDataDirectory() + "/progress.sqlite" : database)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false)) {}

FsrsFitting::~FsrsFitting() {
    cancel();
}

void FsrsFitting::start() {
    if (m_busy)
        return;
    m_busy = true;
    m_progress = 0;
    m_outcome.clear();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    emit changed();
    const auto inWindow = [guard = QPointer(this)](std::function<void(FsrsFitting&)> what) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, what = std::move(what)] {
                if (guard)
                    what(*guard);
            },
            Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start([database = m_database, cancelled = m_cancelled, inWindow] {
        const auto result = retrain(database, SystemClock().nowMs(), [&](double done) {
            inWindow([done](FsrsFitting& self) {
                self.m_progress = done;
                emit self.changed();
            });
            return !*cancelled;
        });
        inWindow([outcome = describe(result), improved = result && result->improved](FsrsFitting& self) {
            self.m_busy = false;
            self.m_outcome = outcome;
            emit self.changed();
            if (improved)
                emit self.fitted();
        });
    });
}

} // namespace lintel
