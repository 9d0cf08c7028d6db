#pragma once

#include "model/validation/validator.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

namespace lintel {

/// Validates snapshots off the GUI thread: waits until edits pause, runs one check at a time, and drops
/// results that a newer request has made stale.
class ValidationRunner : public QObject {
    Q_OBJECT
public:
    explicit ValidationRunner(QObject* parent = nullptr);
    ~ValidationRunner() override;

    void request(Template::Ptr source, std::shared_ptr<const Knowhow> knowhow);
    bool isBusy() const { return m_running || m_pause.isActive(); }

signals:
    void finished(const std::vector<lintel::Finding>& findings);

private:
    void start();
    void take(quint64 generation, std::vector<Finding> findings);

    QTimer m_pause;
    Template::Ptr m_source;
    std::shared_ptr<const Knowhow> m_knowhow;
    quint64 m_generation = 0;
    bool m_running = false;
};

} // namespace lintel
