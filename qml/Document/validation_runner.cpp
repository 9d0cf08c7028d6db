#include "qml/Document/validation_runner.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <chrono>

namespace lintel {

using namespace std::chrono_literals;

ValidationRunner::ValidationRunner(QObject* parent)
    : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &ValidationRunner::start);
}

ValidationRunner::~ValidationRunner() = default;

void ValidationRunner::request(Template::Ptr source, std::shared_ptr<const Knowhow> knowhow) {
    m_source = std::move(source);
    m_knowhow = std::move(knowhow);
    ++m_generation;
    m_pause.start();
}

void ValidationRunner::start() {
    if (m_running) // take() starts the next one
        return;
    m_running = true;
    // The work holds only shared snapshots; its result finds its way back through the event loop, or is
    // dropped when this object is gone by then.
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), source = m_source, knowhow = m_knowhow, generation = m_generation] {
            std::vector<Finding> findings = validate(*source, *knowhow);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, generation, findings = std::move(findings)]() mutable {
                    if (self)
                        self->take(generation, std::move(findings));
                },
                Qt::QueuedConnection);
        });
}

void ValidationRunner::take(quint64 generation, std::vector<Finding> findings) {
    m_running = false;
    if (generation == m_generation)
        emit finished(findings);
    else if (!m_pause.isActive())
        start();
}

} // namespace lintel
