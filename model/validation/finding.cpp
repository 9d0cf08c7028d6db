#include "model/validation/finding.h"

#include "model/template/rename_key.h"

#include <array>

namespace lintel {

namespace {

Result<void> applyEdit(TemplateEditor& editor, const Fix::Edit& edit) {
    switch (edit.kind) {
    case Fix::Edit::Kind::Set:
        return editor.set(edit.path, edit.value);
    case Fix::Edit::Kind::Remove:
        return editor.remove(edit.path);
    case Fix::Edit::Kind::Rename:
        break;
    }
    const auto name = edit.value.get<std::string>();
    if (edit.path.size() == 2)
        return editor.rename(edit.path[0], edit.path[1], name);
    return renameKey(editor, edit.path, name);
}

} // namespace

std::string_view severityName(Severity severity) {
    static constexpr std::array<std::string_view, 3> names{"error", "warning", "advice"};
    return names[static_cast<std::size_t>(severity)];
}

std::string_view layerName(Layer layer) {
    static constexpr std::array<std::string_view, 3> names{"schema", "architecture", "advice"};
    return names[static_cast<std::size_t>(layer)];
}

Result<void> Fix::apply(TemplateEditor& editor) const {
    TemplateEditor attempt = editor;
    for (const Edit& edit : edits) {
        if (Result<void> done = applyEdit(attempt, edit); !done)
            return done;
    }
    editor = std::move(attempt);
    return {};
}

std::string Finding::key() const {
    std::string key = rule;
    for (const std::string& step : path)
        key += '/' + step;
    return subject.empty() ? key : key + '#' + subject;
}

} // namespace lintel
