#include "model/study/material_index.h"

#include <algorithm>

namespace lintel {

MaterialIndex::MaterialIndex(StudyMaterial material)
    : m_material(std::move(material)) {
    for (const Service& service : m_material.services)
        m_services.emplace(service.id, &service);
    for (const Fact& fact : m_material.facts)
        m_facts.emplace(fact.id, &fact);
}

const Service* MaterialIndex::service(const std::string& id) const {
    const auto found = m_services.find(id);
    return found == m_services.end() ? nullptr : found->second;
}

const Fact* MaterialIndex::fact(const std::string& id) const {
    const auto found = m_facts.find(id);
    return found == m_facts.end() ? nullptr : found->second;
}

const Exam* MaterialIndex::exam(const std::string& code) const {
    const auto found = std::find_if(m_material.exams.begin(), m_material.exams.end(),
                                    [&](const Exam& exam) { return exam.code == code; });
    return found == m_material.exams.end() ? nullptr : &*found;
}

std::string MaterialIndex::topicTitle(const std::string& id, const std::string& topic) const {
    if (const Service* of = service(id))
        for (const Topic& each : of->topics)
            if (each.id == topic)
                return each.title;
    return {};
}

} // namespace lintel
