#pragma once

#include "model/catalog/compiler/writer.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// Writes what IAM policies may name into the root of a catalog: the actions of each service prefix of
/// iam_actions.json, the ARNs and condition keys of its resources; the service principals and further
/// condition keys of iam_names.json ("aws": those of every service). Throws an exception of nlohmann::json
/// for input of another shape.
void compileIam(CatalogWriter& writer, const nlohmann::ordered_json& services,
                const nlohmann::ordered_json& names, format::Header& header);

} // namespace lintel
