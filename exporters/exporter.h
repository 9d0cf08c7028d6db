#pragma once

#include "model/base/result.h"
#include "model/design/design.h"

#include <string>
#include <vector>

namespace lintel {

/// A target format. One folder each; a file defines `extern const Exporter <folder>_exporter;` and CMake
/// collects them.
struct Exporter {
    std::string id;        ///< "svg", what `lintel-cli export --to` takes
    std::string title;     ///< "SVG picture"
    std::string extension; ///< "svg"
    /// The bytes of the exported file.
    Result<std::string> (*run)(const Design& design);
};

/// Every exporter, ordered by id.
const std::vector<const Exporter*>& allExporters();

} // namespace lintel
