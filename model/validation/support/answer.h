#pragma once

namespace lintel {

/// What can be said of a template whose deployment decides the rest.
enum class Answer : unsigned char { No, Yes, Unknown };

} // namespace lintel
