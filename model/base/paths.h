#pragma once

#include <string>

namespace lintel {

/// The folder that holds knowledge.sqlite, catalog.bin, content/ and connections/: $LINTEL_DATA_DIR when set,
/// else ../share/lintel beside the folder of the running program (the same in the build tree and installed).
std::string dataDirectory();

/// The user's own folder ($XDG_DATA_HOME/lintel), created when missing.
std::string userDataDirectory();

} // namespace lintel
