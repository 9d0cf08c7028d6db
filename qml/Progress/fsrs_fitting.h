#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <atomic>
#include <memory>
#include <string>

namespace lintel {

/// Fits the scheduling to the user's answers, in another thread.
class FsrsFitting : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// How far it is, 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    /// What came of it, in words; empty before.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)

public:
    /// With the user's own database, or another one.
    explicit FsrsFitting(QObject* parent = nullptr, const std::string& database = {});
    ~FsrsFitting() override;

    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel() { *m_cancelled = true; }

    bool isBusy() const { return m_busy; }
    double progress() const { return m_progress; }
    QString outcome() const { return m_outcome; }

signals:
    void changed();
    /// The parameters have changed, and with them what is known of every memory.
    void fitted();

private:
    std::string m_database;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_busy = false;
    double m_progress = 0;
    QString m_outcome;
};

} // namespace lintel
