#pragma once

#include "model/template/template_editor.h"

namespace lintel {

/// Gives a member of a mapping another name, in its place and in the quotes that it has. References are not
/// followed (TemplateEditor::rename does that). Fails when the name is taken.
Result<void> renameKey(TemplateEditor& editor, const Path& path, const std::string& name);

} // namespace lintel
