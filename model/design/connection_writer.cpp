#include "model/design/connection_writer.h"

#include "model/design/connection_recogniser.h"
#include "model/design/execution_role.h"
#include "model/design/reference_graph.h"
#include "model/design/states/definition_edits.h"
#include "model/design/states/new_state.h"

#include <algorithm>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

/// Replaces what refers to a resource within a value by its name; true when something changed.
bool replaceReferences(Json& value, const std::string& id, const Json& name, const Json& arn) {
    if (value.is_array()) {
        bool changed = false;
        for (Json& item : value)
            changed = replaceReferences(item, id, name, arn) || changed;
        return changed;
    }
    if (!value.is_object())
        return false;
    if (value.size() == 1 && value.contains("Ref") && value.at("Ref") == id) {
        value = name;
        return true;
    }
    if (value.size() == 1 && value.contains("Fn::GetAtt") &&
        value.at("Fn::GetAtt") == Json::array({id, "Arn"})) {
        value = arn;
        return true;
    }
    if (value.size() == 1 && value.contains("Fn::Sub") && value.at("Fn::Sub").is_string()) {
        const auto asText = [](const Json& json) {
            return json.is_string() ? json.get<std::string>()
                   : json.contains("Fn::Sub") && json.at("Fn::Sub").is_string()
                       ? json.at("Fn::Sub").get<std::string>()
                       : std::string();
        };
        std::string text = value.at("Fn::Sub");
        const std::string before = text;
        for (const auto& [variable, replacement] :
             {std::pair("${" + id + ".Arn}", asText(arn)), std::pair("${" + id + "}", asText(name))})
            for (std::size_t at = text.find(variable); at != std::string::npos && !replacement.empty();
                 at = text.find(variable, at + replacement.size()))
                text.replace(at, variable.size(), replacement);
        value = {{"Fn::Sub", text}};
        return text != before;
    }
    bool changed = false;
    for (auto& [key, item] : value.items())
        changed = replaceReferences(item, id, name, arn) || changed;
    return changed;
}

} // namespace

std::string policyOf(const Template& source, const std::string& type, const std::string& target,
                     const std::string& resource) {
    const auto names = [&](const Node* node) {
        const auto reference = targetOf(node);
        return reference && reference->logicalId == resource;
    };
    for (const Resource& policy : source.resources()) {
        const Node* targets = policy.type == type ? policy.property(target) : nullptr;
        if (targets &&
            (names(targets) || std::any_of(targets->items().begin(), targets->items().end(), names)))
            return policy.logicalId;
    }
    return {};
}

ConnectionWriter::ConnectionWriter(TemplateEditor& editor, const Structure& structure, const EntryData& entry,
                                   const std::string& from, const std::string& to)
    : m_editor(editor)
    , m_structure(structure)
    , m_entry(entry)
    , m_values(editor, from, to) {
    written.entry = entry.entry.id;
}

Result<void> ConnectionWriter::write() {
    return writeAll(m_entry.writes);
}

Result<void> ConnectionWriter::writeAll(const std::vector<Part>& parts) {
    for (const Part& part : parts)
        if (const auto done = write(part); !done)
            return done;
    return {};
}

void ConnectionWriter::note(const Part& part) {
    if (!part.step.empty())
        written.steps.push_back(m_values.text(part.step));
}

Result<void> ConnectionWriter::write(const Part& part) {
    const Path path = propertyPath(m_values.id(part.in), m_values.text(part.path));
    switch (part.kind) {
    case Part::Kind::Resource:
        return writeResource(part);
    case Part::Kind::Item:
        return writeItem(part);
    case Part::Kind::Default:
        if (m_editor.current()->find(path))
            return writeAll(part.otherwise);
        [[fallthrough]];
    case Part::Kind::Value: {
        const Json value = m_values.value(part.value, m_values.id(part.in));
        if (value.is_null())
            return {};
        note(part);
        return m_editor.set(path, value);
    }
    case Part::Kind::DependsOn:
        return writeDependsOn(part);
    case Part::Kind::Statement:
        return writeStatement(part);
    case Part::Kind::Policy:
        return writePolicy(part);
    case Part::Kind::Variable:
        return writeVariable(part);
    case Part::Kind::Each:
        return writeEach(part);
    case Part::Kind::Unname:
        return unname(part);
    case Part::Kind::Task:
        return writeTask(part);
    }
    return {};
}

Result<void> ConnectionWriter::writeResource(const Part& part) {
    if (part.shared) {
        const ReferenceGraph references(*m_editor.current());
        const auto present = findPart(references, part, references.indexOf(m_values.id("from")).value_or(0),
                                      references.indexOf(m_values.id("to")).value_or(0));
        if (!present.empty()) {
            m_values.setId(part.name, references.resource(present.front()).logicalId);
            return writeAll(part.otherwise);
        }
    }
    const std::string id = m_editor.freeLogicalId(m_values.text(part.id));
    m_values.setId(part.name, id);
    Json properties = m_values.value(part.value, id);
    for (auto property = properties.begin(); property != properties.end();) {
        if (property->is_null() && property.key() == "VpcId")
            return Error{"It is not known in which VPC " + m_values.id("to") +
                         " lies. Place it in a subnet first."};
        property = property->is_null() ? properties.erase(property) : std::next(property);
    }
    written.resources.push_back(id);
    note(part);
    return m_editor.addResource(id, part.type, properties);
}

Result<void> ConnectionWriter::append(const Path& list, const Json& value) {
    const Node* present = m_editor.current()->find(list);
    if (!present)
        return m_editor.set(list, Json::array({value}));
    if (present->isMapping() && present->intrinsic() == Intrinsic::None)
        return m_editor.set(list, Json::array({toJson(*present), value}));
    if (!present->isSequence() || present->intrinsic() != Intrinsic::None)
        return Error{list.back() + " of " + list[1] + " is computed, so nothing can be added to it."};
    if (present->items().empty())
        return m_editor.set(list, Json::array({value}));
    Path end = list;
    end.push_back(std::to_string(present->items().size()));
    return m_editor.set(end, value);
}

Result<void> ConnectionWriter::writeItem(const Part& part) {
    note(part);
    const std::string& resource = m_values.id(part.in);
    return append(propertyPath(resource, m_values.text(part.path)), m_values.value(part.value, resource));
}

Result<void> ConnectionWriter::writeDependsOn(const Part& part) {
    const Path path{"Resources", m_values.id(part.in), "DependsOn"};
    const std::string& on = m_values.id(part.name);
    const Node* present = m_editor.current()->find(path);
    note(part);
    if (!present)
        return m_editor.set(path, on);
    if (present->isString())
        return present->text() == on ? Result<void>()
                                     : m_editor.set(path, Json::array({present->text(), on}));
    return append(path, on);
}

Result<void> ConnectionWriter::writeStatement(const Part& part) {
    const Result<ExecutionRole> role = executionRole(m_editor, m_structure, m_values.id(part.in));
    if (!role)
        return role.error();
    if (role->isNew) {
        written.resources.push_back(role->resource);
        written.steps.push_back("Role: " + m_values.id(part.in) + " acts with " + role->resource);
    }
    const Json policy =
        inlinePolicy(*role, m_values.text(part.name), m_values.value(part.value, role->resource));
    if (inlinePolicyAt(*m_editor.current(), *role, policy))
        return {}; // a second task that calls the same
    note(part);
    return append(role->policies, policy);
}

Result<void> ConnectionWriter::writePolicy(const Part& part) {
    const std::string& resource = m_values.id(part.in);
    const std::string present = policyOf(*m_editor.current(), part.type, part.path, resource);
    note(part);
    m_values.setId(part.name, present);
    if (!present.empty())
        return append(propertyPath(present, "PolicyDocument.Statement"),
                      allow(m_values.value(part.value, present)));
    const std::string id = m_editor.freeLogicalId(resource + "Policy");
    m_values.setId(part.name, id);
    const Json reference = {{"Ref", resource}};
    written.resources.push_back(id);
    return m_editor.addResource(id, part.type,
                                {{part.path, part.path.ends_with('s') ? Json::array({reference}) : reference},
                                 {"PolicyDocument", policyDocument(allow(m_values.value(part.value, id)))}});
}

Result<void> ConnectionWriter::writeVariable(const Part& part) {
    const std::string& function = m_values.id(part.in);
    if (!m_editor.current()->resource(function)->type.ends_with("::Function"))
        return {};
    const Path variables = propertyPath(function, "Environment.Variables");
    const Json value = m_values.value(part.value, function);
    if (const Node* present = m_editor.current()->find(variables))
        for (const auto& [key, known] : present->members())
            if (toJson(*known) == value)
                return {};
    Path path = variables;
    const std::string name = m_values.text(part.name);
    path.push_back(name);
    for (int count = 2; m_editor.current()->find(path); ++count)
        path.back() = name + "_" + std::to_string(count);
    note(part);
    return m_editor.set(path, value);
}

Result<void> ConnectionWriter::writeEach(const Part& part) {
    std::vector<std::string> ids;
    for (const Resource& resource : m_editor.current()->resources())
        if (const auto target = targetOf(resource.property(part.path));
            resource.type == part.type && target && target->logicalId == m_values.id(part.in))
            if (const Node* method = resource.property("HttpMethod"); !method || method->text() != "OPTIONS")
                ids.push_back(resource.logicalId);
    for (const std::string& id : ids)
        for (const auto& [property, value] : part.value.items())
            if (const auto done = m_editor.set(propertyPath(id, property), m_values.value(value, id)); !done)
                return done;
    if (!ids.empty())
        note(part);
    return {};
}

Result<void> ConnectionWriter::writeTask(const Part& part) {
    const std::string machine = m_values.id(part.in);
    if (StateTree(*m_editor.current(), machine).levels().empty())
        return {}; // the definition stands elsewhere
    const Result<Json> filled = substituted(m_editor, machine, m_values.value(part.value, machine));
    if (!filled)
        return filled.error();
    StateEditor states(m_editor, machine);
    if (place.level.empty())
        place.level = machine;
    const StateTree::State* instead = states.tree().state(place.instead);
    const StateTree::Level* level = states.tree().level(place.level);
    const bool jsonata = instead ? instead->isJsonata : level && level->isJsonata;
    const Json task = jsonata ? asJsonata(*filled) : *filled;
    note(part);
    if (instead) {
        written.state = place.instead;
        for (const auto& [field, value] : task.items())
            if (const auto done = states.setField(written.state, {field}, value); !done)
                return done;
        return {};
    }
    const Result<std::string> added = states.add(place, m_values.text(part.path), task);
    if (!added)
        return added.error();
    written.state = *added;
    return {};
}

Result<void> ConnectionWriter::unname(const Part& part) {
    const std::string& named = m_values.id(part.in);
    const Json name = m_values.nameOf(named);
    const Json arn = m_values.arnByName(named, "");
    std::vector<Path> places;
    {
        const ReferenceGraph references(*m_editor.current());
        const auto target = references.indexOf(named);
        for (const ReferenceGraph::Edge* edge : references.incoming(*target))
            if (!edge->byName && edge->kind != Reference::Kind::DependsOn &&
                references.dependsOn(*target, edge->from))
                places.push_back(edge->path);
    }
    for (const Path& place : places) {
        const Node* node = m_editor.current()->find(place);
        if (!node)
            continue;
        Json value = toJson(*node);
        if (!replaceReferences(value, named, name, arn))
            continue;
        if (const auto done = m_editor.set(place, value); !done)
            return done;
    }
    if (!places.empty())
        note(part);
    return {};
}

} // namespace lintel
