#include "model/design/commands/set_property.h"

#include "model/design/design.h"

namespace lintel {

SetProperty::SetProperty(Path path, std::optional<nlohmann::ordered_json> value, std::string gesture)
    : m_path(std::move(path))
    , m_value(std::move(value))
    , m_gesture(std::move(gesture)) {}

std::string SetProperty::label() const {
    const std::string name = m_path.empty() ? std::string() : m_path.back();
    const std::string owner =
        m_path.size() > 2 && m_path[0] == "Resources" ? " of " + m_path[1] : std::string();
    return (m_value ? "Set " : "Remove ") + name + owner;
}

Result<void> SetProperty::edit(const Design& design, TemplateEditor& editor) {
    if (m_value)
        return editor.set(m_path, *m_value);
    return design.current()->find(m_path) ? editor.remove(m_path) : Result<void>();
}

std::string SetProperty::mergeKey() const {
    return m_gesture;
}

} // namespace lintel
