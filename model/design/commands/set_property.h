#pragma once

#include "model/design/command_stack.h"

#include <optional>

namespace lintel {

/// Sets (or, without a value, removes) what stands at a path from the template's root, or at the same place
/// of several resources. Typing in one field merges.
class SetProperty final : public Command {
public:
    SetProperty(Path path, std::optional<nlohmann::ordered_json> value, std::string gesture = {});
    SetProperty(std::vector<Path> paths, std::optional<nlohmann::ordered_json> value,
                std::string gesture = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::string mergeKey() const override;

private:
    std::vector<Path> m_paths;
    std::optional<nlohmann::ordered_json> m_value;
    std::string m_gesture;
};

} // namespace lintel
