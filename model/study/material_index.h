#pragma once

#include "model/study/material.h"

#include <string>
#include <unordered_map>

namespace lintel {

/// The material with what it holds found by id; made once, for all who read it, also in other threads.
class MaterialIndex {
public:
    explicit MaterialIndex(StudyMaterial material);
    MaterialIndex(const MaterialIndex&) = delete;
    MaterialIndex& operator=(const MaterialIndex&) = delete;

    const StudyMaterial& material() const { return m_material; }
    // Null when the content does not hold it (any more).
    const Service* service(const std::string& id) const;
    const Fact* fact(const std::string& id) const;
    const Exam* exam(const std::string& code) const;
    /// Title of a topic; empty when the service has none of this id.
    std::string topicTitle(const std::string& service, const std::string& topic) const;

private:
    StudyMaterial m_material;
    std::unordered_map<std::string, const Service*> m_services;
    std::unordered_map<std::string, const Fact*> m_facts;
};

} // namespace lintel
