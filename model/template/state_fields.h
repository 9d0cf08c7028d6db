#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lintel {

/// A field of states in the Amazon States Language (https://states-language.net/spec.html).
struct StateField {
    enum class Kind : std::uint8_t {
        Text,
        Number,
        State, ///< the name of another state of the same level
        Flag,
        Value,  ///< any JSON
        Machine ///< states of its own, which the canvas shows
    };
    enum class Language : std::uint8_t { Both, JsonPath, Jsonata };

    std::string_view name;
    Kind kind;
    Language language;
    std::string_view types; ///< of states that have it, between blanks; "*" for all
    std::string_view shown; ///< types whose form shows it before it is set

    bool isOf(std::string_view type) const;
    bool isShownFor(std::string_view type) const;
    /// Whether a state of this query language may have it.
    bool isIn(bool jsonata) const {
        return language == Language::Both || (language == Language::Jsonata) == jsonata;
    }
};

/// All fields, in the order in which a form shows them.
std::span<const StateField> stateFields();

} // namespace lintel
