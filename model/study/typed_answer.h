#pragma once

#include "model/knowledge/fact.h"

#include <string>
#include <string_view>

namespace lintel {

/// How a typed figure compares with the fact's.
enum class TypedCheck : unsigned char {
    Right,
    OtherUnit, ///< the fact's number, but in a unit that makes it another quantity ("1 MiB" for 1 MB)
    Wrong,
    Unreadable, ///< there is no figure in it
};

/// Checks what somebody typed against a fact's quantity:
/// - units of one kind convert: "15 minutes", "15m", "0.25 h" and "900" are all 900 s; "1 h 30 min" adds up;
/// - decimal and binary sizes differ, as AWS prints them: "1 MiB" is not 1 MB, and "256 KiB" not 256 KB;
/// - a number without a unit is right only when it is the number in the fact's own unit;
/// - the word for a counted thing is free: "10" and "10 messages" are both 10 messages, "10 s" is not;
/// - thousands may be grouped with commas, spaces, apostrophes or underscores; "1,5" is one and a half;
///   "thousand", "million", "billion" and a "k" right after the number multiply;
/// - numbers up to twelve may be words, and so may "half a day", "a quarter of an hour", "1½ h", "an hour";
/// - a range wants both ends: "1 to 10", "1-10 messages".
TypedCheck checkTypedAnswer(std::string_view typed, const Quantity& expected);

} // namespace lintel
