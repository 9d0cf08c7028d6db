#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace lintel {

/// Completes the types that the serverless transform expands with what AWS's pages of the SAM specification
/// say (sam_types.json): a property that the transform passes on follows the schema of the property that it
/// is passed to, and replaces, hides or refers as that does. Changes `types` (name → type) in place. Throws
/// nlohmann::json::exception where a property that is named does not exist.
void completeSamTypes(std::map<std::string, nlohmann::ordered_json>& types,
                      const nlohmann::ordered_json& samTypes);

} // namespace lintel
