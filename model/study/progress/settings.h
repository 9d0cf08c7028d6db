#pragma once

#include "model/study/progress/sql.h"

#include <string>
#include <string_view>

namespace lintel {

/// Settings that belong to the progress, such as the exam that is planned. In the caller's transaction.
std::string setting(const Sql& sql, std::string_view key); ///< empty when it was never set
void setSetting(const Sql& sql, std::string_view key, std::string_view value);

} // namespace lintel
