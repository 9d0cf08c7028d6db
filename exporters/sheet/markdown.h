#pragma once

#include "exporters/sheet/sheet.h"

namespace lintel {

/// The sheet as Markdown, with tables and footnotes as GitHub, Obsidian and Pandoc read them.
std::string toMarkdown(const Sheet& sheet);

} // namespace lintel
