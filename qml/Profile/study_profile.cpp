#include "qml/Profile/study_profile.h"

#include "model/base/paths.h"
#include "model/knowledge/installed_knowledge.h"

namespace lintel {
namespace {

const Clock& systemClock() {
    static const SystemClock clock;
    return clock;
}

} // namespace

StudyProfile::StudyProfile(QObject* parent)
    : QObject(parent)
    , m_database(userDataDirectory() + "/progress.sqlite")
    , m_clock(&systemClock()) {}

StudyProfile::StudyProfile(StudyMaterial material, std::string database, const Clock& clock,
                           StudyCalendar calendar)
    : m_knowledge(std::make_shared<const MaterialIndex>(std::move(material)))
    , m_database(std::move(database))
    , m_clock(&clock)
    , m_calendar(std::move(calendar)) {}

Result<OpenProfile> StudyProfile::open() {
    if (!m_knowledge) {
        const auto installed = installedKnowledge();
        if (!installed)
            return installed.error();
        m_knowledge = std::make_shared<const MaterialIndex>(StudyMaterial::of(**installed));
    }
    auto store = ProgressStore::open(m_database);
    if (!store)
        return store.error();
    return OpenProfile{m_knowledge, std::move(*store), m_clock, m_calendar};
}

} // namespace lintel
