#include "model/design/states/definition_edits.h"

#include "model/design/part_values.h"
#include "model/template/rename_key.h"
#include "model/template/states_language.h"

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

const char* const substitutionsProperty = "DefinitionSubstitutions";

/// Runs an edit where the definition is: in the template, or in its own text, which is JSON and so can be
/// edited like a template.
Result<void> editDefinition(TemplateEditor& editor, const std::string& machine,
                            const std::function<Result<void>(TemplateEditor&, Path)>& edit) {
    const Resource* resource = editor.current()->resource(machine);
    if (!resource)
        return Error{"There is no state machine " + machine + "."};
    if (const Node* mapping = definitionMapping(*resource))
        return edit(editor, editor.current()->pathOf(*mapping));
    const Node* text = definitionText(*resource);
    if (!text)
        return Error{"The definition of " + machine + " stands elsewhere."};
    const Node& property = *resource->property("DefinitionString");
    Path place = propertyPath(machine, "DefinitionString");
    if (property.intrinsic() == Intrinsic::Sub)
        place.emplace_back(intrinsicName(Intrinsic::Sub));
    if (property.argument() && property.argument()->isSequence())
        place.emplace_back("0");
    const Result<Template::Ptr> parsed = Template::parse(text->text());
    if (!parsed)
        return Error{"The definition of " + machine + " cannot be read: " + parsed.error().message};
    TemplateEditor inner(*parsed);
    if (const auto done = edit(inner, {}); !done)
        return done;
    return editor.set(place, inner.current()->text());
}

Path joinedPaths(Path base, const Path& path) {
    base.insert(base.end(), path.begin(), path.end());
    return base;
}

/// What Fn::Sub writes between braces for a reference; empty for anything else.
std::string variableOf(const Json& value) {
    if (!value.is_object() || value.size() != 1)
        return {};
    const Json& argument = value.begin().value();
    if (value.begin().key() == "Ref" && argument.is_string())
        return argument;
    if (value.begin().key() == "Fn::GetAtt" && argument.is_array() && argument.size() == 2)
        return argument[0].get<std::string>() + "." + argument[1].get<std::string>();
    return {};
}

/// A name in DefinitionSubstitutions for a value: one that is there already, else a new one.
Result<std::string> substitutionFor(TemplateEditor& editor, const std::string& machine,
                                    const std::string& variable, const Json& value) {
    Path path = propertyPath(machine, substitutionsProperty);
    if (const Node* present = editor.current()->find(path))
        for (const auto& [key, known] : present->members())
            if (toJson(*known) == value)
                return key->text();
    std::string wish = variable;
    std::erase(wish, '.');
    path.push_back(wish);
    for (int count = 2; editor.current()->find(path); ++count)
        path.back() = wish + std::to_string(count);
    if (const auto done = editor.set(path, value); !done)
        return done.error();
    return path.back();
}

} // namespace

Result<Json> readInDefinition(TemplateEditor& editor, const std::string& machine, const Path& path) {
    Json value;
    const auto done = editDefinition(editor, machine, [&](TemplateEditor& inner, Path base) -> Result<void> {
        const Node* node = inner.current()->find(joinedPaths(std::move(base), path));
        if (!node)
            return Error{"There is no " + path.back() + " in the definition of " + machine + "."};
        value = toJson(*node);
        return {};
    });
    return done ? Result<Json>(std::move(value)) : Result<Json>(done.error());
}

Result<void> setInDefinition(TemplateEditor& editor, const std::string& machine, const Path& path,
                             const Json& value) {
    return editDefinition(editor, machine, [&](TemplateEditor& inner, Path base) {
        return inner.set(joinedPaths(std::move(base), path), value);
    });
}

Result<void> removeInDefinition(TemplateEditor& editor, const std::string& machine, const Path& path) {
    return editDefinition(editor, machine, [&](TemplateEditor& inner, Path base) {
        return inner.remove(joinedPaths(std::move(base), path));
    });
}

Result<void> renameInDefinition(TemplateEditor& editor, const std::string& machine, const Path& path,
                                const std::string& name) {
    return editDefinition(editor, machine, [&](TemplateEditor& inner, Path base) {
        return renameKey(inner, joinedPaths(std::move(base), path), name);
    });
}

Result<Json> substituted(TemplateEditor& editor, const std::string& machine, const Json& value) {
    if (const std::string variable = variableOf(value); !variable.empty()) {
        const Resource* resource = editor.current()->resource(machine);
        const Node* text = resource ? definitionText(*resource) : nullptr;
        if (text && resource->property("DefinitionString")->intrinsic() == Intrinsic::Sub)
            return Json("${" + variable + "}");
        const Result<std::string> name = substitutionFor(editor, machine, variable, value);
        if (!name)
            return name.error();
        return Json("${" + *name + "}");
    }
    if (!value.is_structured())
        return value;
    Json filled = value;
    for (Json& part : filled) {
        Result<Json> inner = substituted(editor, machine, part);
        if (!inner)
            return inner.error();
        part = std::move(*inner);
    }
    return filled;
}

Result<void> dropSubstitutions(TemplateEditor& editor, const std::string& machine,
                               const std::string& resource) {
    const Resource* holder = editor.current()->resource(machine);
    const nlohmann::json definition = holder ? definitionOf(*holder) : nlohmann::json();
    const Node* present = holder ? holder->property(substitutionsProperty) : nullptr;
    if (!present || definition.is_null())
        return {};
    const std::string text = definition.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::vector<Path> unused;
    for (const auto& [key, value] : present->members())
        if (const auto target = targetOf(value); target && target->logicalId == resource &&
                                                 text.find("${" + key->text() + "}") == std::string::npos)
            unused.push_back(joinedPaths(propertyPath(machine, substitutionsProperty), {key->text()}));
    for (const Path& path : unused)
        if (const auto done = editor.remove(path); !done)
            return done;
    return {};
}

} // namespace lintel
