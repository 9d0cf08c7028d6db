#pragma once

#include "model/template/template.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace lintel {

/// How a value is given: written out, or by an intrinsic function.
enum class ValueForm : unsigned char {
    Plain,
    Ref,
    GetAtt,
    Sub,
    If,
    Function, ///< any other
};

ValueForm formOf(const Node* value);
/// The name that people know the form by ("Ref", "Fn::Join"); empty for a plain value.
std::string formName(const Node* value);

/// The value without a function, as far as the template tells it: the default of a parameter, a Sub without
/// variables, the branch of an If. Nothing when only a deployment knows.
std::optional<nlohmann::ordered_json> asPlain(const Template& source, const Node& value);
/// The value as the text of a Fn::Sub: a literal, a reference as "${…}", a Join of these. Null: an empty
/// text. Nothing for lists, mappings and other functions.
std::optional<nlohmann::ordered_json> asSub(const Node* value);
/// The value while a condition holds, and none otherwise.
nlohmann::ordered_json asIf(const std::string& condition, const Node* value);

} // namespace lintel
