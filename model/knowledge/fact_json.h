#pragma once

#include "model/knowledge/knowledge.h"

#include <nlohmann/json.hpp>

/// The records as JSON. Content files and the database use the same form, except that a topic of a content
/// file holds its facts, and the record holds their ids.
namespace nlohmann {

template <class T>
struct adl_serializer<std::optional<T>> {
    static void to_json(json& json, const std::optional<T>& value) {
        if (value)
            json = *value;
        else
            json = nullptr;
    }
    static void from_json(const json& json, std::optional<T>& value) {
        value = json.is_null() ? std::nullopt : std::optional<T>(json.get<T>());
    }
};

} // namespace nlohmann

namespace lintel {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Quantity, bound, number, upper, unit, scope, adjustable)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Formula::Example, given, result)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Formula, expression, given, unit, examples)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(FactSource, notes, lines, doc, checked)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Fact, id, service, topic, kind, name, statement, quantity,
                                                formula, property, sources, status, notesSaid, exams, related,
                                                confusedWith, ask, answer, cloze, why)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Topic, id, title, facts)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ApiOperation::Detail, name, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ApiOperation, operation, does, parameters, errors, remember,
                                                sources)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ServiceStatus, state, since, replacement, doc)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Service, id, name, fullName, aliases, formerNames, category,
                                                summary, status, resourceTypes, topics, apis)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Comparison::Row, aspect, values, facts)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Comparison, id, title, service, columns, rows, sources)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Exam::Task, id, name, knowledge, skills, successors)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Exam::Domain, id, name, weight, tasks)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Exam::Move, what, from, to)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Exam::Merger, what, before, after)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Exam::Changes, added, moved, merged)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Exam, code, family, replaces, name, firstDay, lastDay,
                                                minutes, questions, scored, pass, domains, changes, sources)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(OmittedLines, notes, lines, reason)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(SearchWords, skipped, meanings)

} // namespace lintel
