#include "model/template/rename_key.h"

namespace lintel {

namespace {

/// The template with other text for a key; nothing unless it then reads as that name.
Template::Ptr withKey(const Template& source, const Path& mapping, Span key, const std::string& written,
                      const std::string& name) {
    std::string text = source.text();
    text.replace(key.begin, key.end - key.begin, written);
    const Result<Template::Ptr> after = Template::parse(std::move(text));
    const Node* parent = after ? (*after)->find(mapping) : nullptr;
    return parent && parent->findKey(name) && (*after)->resources().size() == source.resources().size()
               ? *after
               : nullptr;
}

} // namespace

Result<void> renameKey(TemplateEditor& editor, const Path& path, const std::string& name) {
    const Template::Ptr before = editor.current();
    const Path mapping(path.begin(), path.end() - 1);
    const Node* parent = before->find(mapping);
    const Node* key = parent ? parent->findKey(path.back()) : nullptr;
    if (!key)
        return Error{"There is no " + path.back() + " to rename any more."};
    if (parent->find(name))
        return Error{name + " is there already."};
    const char quote = before->text()[key->span().begin];
    Template::Ptr after;
    if (quote != '"')
        after = withKey(*before, mapping, key->span(), quote == '\'' ? quote + name + quote : name, name);
    if (!after) // YAML takes JSON's quotes for any text
        after = withKey(*before, mapping, key->span(), nlohmann::json(name).dump(), name);
    if (!after)
        return Error{path.back() + " cannot be called " + name + " in this file."};
    editor = TemplateEditor(after);
    return {};
}

} // namespace lintel
