#pragma once

#include <map>
#include <string>

namespace lintel {

/// Fills a card template of Anki with the fields of a note: {{Field}}, filters such as {{text:Field}} and
/// {{hint:Field}}, {{FrontSide}}, and sections {{#Field}}…{{/Field}} and {{^Field}}…{{/Field}}
/// (docs.ankiweb.net/templates). {{type:Field}} is left out of a question. Unknown fields are empty.
std::string fillTemplate(const std::string& text, const std::map<std::string, std::string>& fields,
                         const std::string& frontSide = {});

/// What the back of a card adds to its front: the template of the answer without {{FrontSide}} and the line
/// below it.
std::string answerTemplate(const std::string& text);

} // namespace lintel
