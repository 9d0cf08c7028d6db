#pragma once

#include "exporters/sheet/sheet.h"

namespace lintel {

/// The sheet as a page to print: HTML 4 with inline styles, in the subset that QTextDocument draws.
std::string toHtml(const Sheet& sheet);

} // namespace lintel
