#pragma once

#include <QRegularExpression>
#include <nlohmann/json.hpp>

namespace lintel::bench {

/// Runs lintel-cli and, where it is installed, cfn-lint over the same templates and prints wall time and peak
/// memory of the whole processes side by side; one array entry a row. Rows whose name the filter does not
/// match are left out.
nlohmann::ordered_json compareWithCfnLint(const QRegularExpression& filter);

} // namespace lintel::bench
