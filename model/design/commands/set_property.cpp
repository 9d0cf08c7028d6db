#include "model/design/commands/set_property.h"

#include "model/design/design.h"

namespace lintel {

SetProperty::SetProperty(Path path, std::optional<nlohmann::ordered_json> value, std::string gesture)
    : SetProperty(std::vector<Path>{std::move(path)}, std::move(value), std::move(gesture)) {}

SetProperty::SetProperty(std::vector<Path> paths, std::optional<nlohmann::ordered_json> value,
                         std::string gesture)
    : m_paths(std::move(paths))
    , m_value(std::move(value))
    , m_gesture(std::move(gesture)) {}

std::string SetProperty::label() const {
    const std::string verb = m_value ? "Set " : "Remove ";
    if (m_paths.empty() || m_paths.front().empty())
        return verb + "a value";
    const Path& path = m_paths.front();
    std::string owner;
    if (m_paths.size() > 1)
        owner = " of " + std::to_string(m_paths.size()) + " resources";
    else if (path.size() > 2 && path[0] == "Resources")
        owner = " of " + path[1];
    return verb + path.back() + owner;
}

Result<void> SetProperty::edit(const Design&, TemplateEditor& editor) {
    for (const Path& path : m_paths) {
        Result<void> done;
        if (m_value)
            done = editor.set(path, *m_value);
        else if (editor.current()->find(path))
            done = editor.remove(path);
        if (!done)
            return done;
    }
    return {};
}

std::string SetProperty::mergeKey() const {
    return m_gesture;
}

} // namespace lintel
