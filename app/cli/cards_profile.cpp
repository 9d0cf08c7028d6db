#include "app/cli/cards_profile.h"

#include "app/cli/inputs.h"
#include "model/base/paths.h"
#include "model/study/progress/deck_sync.h"

namespace lintel::cli {

Result<Profile> openProfile(const std::string& path) {
    auto known = knowledge();
    if (!known)
        return known.error();
    auto store = ProgressStore::open(path.empty() ? userDataDirectory() + "/progress.sqlite" : path);
    if (!store)
        return store.error();
    Profile profile{StudyMaterial::of(**known), std::move(*store), StudyCalendar(), {}};
    profile.moment.nowMs = SystemClock().nowMs();
    profile.moment.today = profile.calendar.dayOf(profile.moment.nowMs);
    const Result<DeckSync> synced = syncDeck(*profile.store, profile.material, profile.moment.today);
    if (!synced)
        return synced.error();
    return profile;
}

} // namespace lintel::cli
