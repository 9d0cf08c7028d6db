#include "model/design/commands/replace_text.h"

namespace lintel {

ReplaceText::ReplaceText(std::string text)
    : m_text(std::move(text)) {}

Result<void> ReplaceText::edit(const Design&, TemplateEditor& editor) {
    Result<Template::Ptr> parsed = Template::parse(m_text);
    if (!parsed)
        return parsed.error();
    editor = TemplateEditor(std::move(parsed).value());
    return {};
}

} // namespace lintel
