#pragma once

#include "model/study/exam/exam_plan.h"
#include "qml/Profile/study_profile.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <optional>

namespace lintel {

/// The way to an exam: what is decided, and what a plan would come to before it is. Plans are worked out in
/// another thread, because they play each day through.
class ExamPlanner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// {code, name, lastDay, firstDay} of the exams that can still be taken.
    Q_PROPERTY(QVariantList exams READ exams NOTIFY changed FINAL)
    /// {exam, date, minutes, daysLeft} of the plan that is followed; empty without one.
    Q_PROPERTY(QVariantMap goal READ goal NOTIFY changed FINAL)
    /// {daysLeft, facts, unseen, newPerDay, minutesNeeded, unreached, feasible, recallNow, recallPlanned,
    /// verdict, finalPass, finalPassDate, lastNewDate, days, minutes}: what was last worked out. days and
    /// minutes are lists for Plot.
    Q_PROPERTY(QVariantMap plan READ plan NOTIFY planChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY planChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY planChanged FINAL)
    /// ISO date of today, as the learner counts days.
    Q_PROPERTY(QString today READ today NOTIFY changed FINAL)

public:
    explicit ExamPlanner(QObject* parent = nullptr);
    ~ExamPlanner() override;

    /// On failure problem says why.
    Q_INVOKABLE bool open(lintel::StudyProfile* profile);
    /// Lets go of the database, so that it can be replaced.
    Q_INVOKABLE void close();

    /// Works a plan out; planChanged() tells when it is there. date is an ISO date.
    Q_INVOKABLE void propose(const QString& exam, const QString& date, double minutes);
    /// Works out the plan that is followed.
    Q_INVOKABLE void proposeGoal();
    /// Follows the plan that was proposed last. False, and failed(), when that cannot be kept.
    Q_INVOKABLE bool follow();
    Q_INVOKABLE void stop();
    /// date with so many days added.
    Q_INVOKABLE QString shifted(const QString& date, int days) const;

    QVariantList exams() const;
    QVariantMap goal() const;
    QVariantMap plan() const { return m_plan; }
    QString problem() const { return m_problem; }
    bool isBusy() const { return m_busy; }
    QString today() const;

signals:
    void changed();
    void planChanged();
    /// Another plan is followed, or none: what is asked today is no longer the same.
    void followed();
    void failed(const QString& message);

private:
    struct Data;

    void take(const Result<ExamPlan>& plan);
    void keep(const std::optional<ExamGoal>& goal);

    std::unique_ptr<Data> m_data;
    std::optional<ExamGoal> m_proposed;
    QVariantMap m_plan;
    QString m_problem;
    bool m_busy = false;
    int m_asked = 0; ///< proposals so far: only the last one counts
};

} // namespace lintel
