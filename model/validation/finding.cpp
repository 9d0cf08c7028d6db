#include "model/validation/finding.h"

#include <array>

namespace lintel {

namespace {

/// Replaces a mapping key in place; the editor itself only renames what has references.
Result<void> renameKey(TemplateEditor& editor, const Path& path, const std::string& name) {
    const Template::Ptr before = editor.current();
    const Path parentPath(path.begin(), path.end() - 1);
    const Node* parent = before->find(parentPath);
    const Node* key = parent ? parent->findKey(path.back()) : nullptr;
    if (!key)
        return Error{"There is no " + path.back() + " to rename any more."};
    if (parent->find(name))
        return Error{name + " is there already."};
    std::string text = before->text();
    const Span span = key->span();
    const char quote = text[span.begin];
    const std::string written = quote == '"' || quote == '\'' ? quote + name + quote : name;
    text.replace(span.begin, span.end - span.begin, written);
    Result<Template::Ptr> after = Template::parse(std::move(text));
    if (!after)
        return after.error();
    editor = TemplateEditor(*after);
    return {};
}

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
