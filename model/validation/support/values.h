#pragma once

#include "model/template/template.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// Whether the template itself says what this value is: no intrinsic function, macro or dynamic reference
/// ("{{resolve:…}}") makes it later. Collections are known when they are written out, whatever they hold.
bool isWrittenOut(const Node* value);

/// Whether a mapping calls a function of the Rain pre-processor, such as {"Rain::Embed": "file"}.
bool isPreprocessorCall(const Node& value);

/// The text of a scalar that is written out.
std::optional<std::string> writtenText(const Node* value);

/// Whether two texts are the same but for upper and lower case of ASCII letters.
bool equalsIgnoringCase(std::string_view left, std::string_view right);

/// Whether a number is a whole multiple of a step, but for what binary fractions lose.
bool isMultiple(double number, double step);

/// The items of a list, or the value itself where one is written instead of a list (as IAM policies may).
std::vector<const Node*> listItems(const Node* value);

/// Members of a mapping that can be relied on; none for anything else, intrinsics included.
const std::vector<Node::Member>& membersOf(const Node* value);

/// The literal strings of a list or single string. `complete` turns false when something else stands among
/// them.
std::vector<std::string> writtenTexts(const Node* value, bool& complete);

/// Logical ids that a value mentions anywhere (Ref, GetAtt, Sub, nested), resources only, without repeats.
std::vector<const Resource*> mentionedResources(const Template& source, const Node* value);

/// Two values that are the same once deployed: equal as JSON, intrinsics in their long form.
bool isSameValue(const Node& left, const Node& right);

} // namespace lintel
