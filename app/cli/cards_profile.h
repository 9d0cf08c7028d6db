#pragma once

#include "model/base/clock.h"
#include "model/study/calendar.h"
#include "model/study/material.h"
#include "model/study/progress/progress_store.h"
#include "model/study/study_moment.h"

#include <memory>
#include <string>

namespace lintel::cli {

/// The user's progress with the installed content, its cards up to date.
struct Profile {
    StudyMaterial material;
    std::unique_ptr<ProgressStore> store;
    StudyCalendar calendar;
    StudyMoment moment;
};

/// Opens the progress database at a path; the user's own when it is empty.
Result<Profile> openProfile(const std::string& path);

} // namespace lintel::cli
