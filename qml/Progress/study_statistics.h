#pragma once

#include "qml/Profile/study_profile.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <string>

namespace lintel {

/// How the learning goes, as the charts of the page show it. Lists are of the maps that Plot reads: label,
/// text, x, value, low, high, second. Shares are in percent.
class StudyStatistics : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    /// Answers of all time; 0 means that there is nothing to show yet.
    Q_PROPERTY(int answers READ answers NOTIFY changed FINAL)
    Q_PROPERTY(int streak READ streak NOTIFY changed FINAL)
    /// {code, name, family, lastDay, daysLeft} of the exams that can be taken or that a plan is for.
    Q_PROPERTY(QVariantList exams READ exams NOTIFY changed FINAL)
    Q_PROPERTY(QString exam READ exam WRITE setExam NOTIFY changed FINAL)

    /// {reviewed, recalled, actual, predicted, mature, young} of the last 30 days.
    Q_PROPERTY(QVariantMap retention READ retention NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList weeks READ weeks NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList calibration READ calibration NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList forecast READ forecast NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList days READ days NOTIFY changed FINAL)
    /// How the begun memories are spread over stabilities.
    Q_PROPERTY(QVariantList stabilities READ stabilities NOTIFY changed FINAL)
    /// {known, growing, fragile, fresh}: memories with a stability over 30 days, 7 to 30, under 7, not begun.
    Q_PROPERTY(QVariantMap held READ held NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList times READ times NOTIFY changed FINAL)
    /// {value, low, high, begun, memories} of the exam.
    Q_PROPERTY(QVariantMap readiness READ readiness NOTIFY changed FINAL)
    /// {id, name, category, weight, value, low, high, begun, memories, gain} of its domains, in its order.
    Q_PROPERTY(QVariantList domains READ domains NOTIFY changed FINAL)
    /// The same of services, the largest gain first.
    Q_PROPERTY(QVariantList services READ services NOTIFY changed FINAL)
    /// {fact, card, front, service, serviceName, category, recall, lapses, difficulty}, the weakest first.
    Q_PROPERTY(QVariantList weakest READ weakest NOTIFY changed FINAL)

public:
    explicit StudyStatistics(QObject* parent = nullptr);
    ~StudyStatistics() override;

    /// On failure error says why.
    Q_INVOKABLE bool open(lintel::StudyProfile* profile);
    /// Lets go of the database, so that it can be replaced.
    Q_INVOKABLE void close();
    /// Reads everything again.
    Q_INVOKABLE void refresh();

    QString error() const { return m_error; }
    int answers() const { return m_answers; }
    int streak() const { return m_streak; }
    QVariantList exams() const;
    QString exam() const { return m_exam; }
    void setExam(const QString& code);
    QVariantMap retention() const { return m_retention; }
    QVariantList weeks() const { return m_weeks; }
    QVariantList calibration() const { return m_calibration; }
    QVariantList forecast() const { return m_forecast; }
    QVariantList days() const { return m_days; }
    QVariantList stabilities() const { return m_stabilities; }
    QVariantMap held() const { return m_held; }
    QVariantList times() const { return m_times; }
    QVariantMap readiness() const { return m_readiness; }
    QVariantList domains() const { return m_domains; }
    QVariantList services() const { return m_services; }
    QVariantList weakest() const { return m_weakest; }

signals:
    void changed();

private:
    struct Data;

    void readRetention();
    void readActivity();
    void readForecast();
    void readMemories();
    void readTimes();
    void readReadiness();
    void readWeakest();
    void fail(const std::string& message);

    std::unique_ptr<Data> m_data;
    QString m_error;
    QString m_exam;
    int m_answers = 0;
    int m_streak = 0;
    QVariantMap m_retention;
    QVariantList m_weeks;
    QVariantList m_calibration;
    QVariantList m_forecast;
    QVariantList m_days;
    QVariantList m_stabilities;
    QVariantMap m_held;
    QVariantList m_times;
    QVariantMap m_readiness;
    QVariantList m_domains;
    QVariantList m_services;
    QVariantList m_weakest;
};

} // namespace lintel
