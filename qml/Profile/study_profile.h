#pragma once

#include "model/base/clock.h"
#include "model/study/calendar.h"
#include "model/study/material_index.h"
#include "model/study/progress/progress_store.h"
#include "model/study/study_moment.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace lintel {

/// What whoever shows something about learning works with.
struct OpenProfile {
    std::shared_ptr<const MaterialIndex> knowledge;
    std::unique_ptr<ProgressStore> store; ///< a connection of its own
    const Clock* clock = nullptr;
    StudyCalendar calendar;

    StudyMoment moment(double decay = Fsrs::defaultParameters[20]) const {
        const std::int64_t now = clock->nowMs();
        return {calendar.dayOf(now), now, decay};
    }
};

/// The learner: what there is to learn, read once for all pages, and where the progress lies.
class StudyProfile : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    /// The installed knowledge, the user's progress and the system's clock. Nothing is read yet.
    explicit StudyProfile(QObject* parent = nullptr);
    /// The clock must outlive all who open the profile.
    StudyProfile(StudyMaterial material, std::string database, const Clock& clock, StudyCalendar calendar);

    Result<OpenProfile> open();

private:
    std::shared_ptr<const MaterialIndex> m_knowledge;
    std::string m_database;
    const Clock* m_clock;
    StudyCalendar m_calendar;
};

} // namespace lintel
