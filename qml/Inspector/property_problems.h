#pragma once

#include "model/validation/finding.h"
#include "qml/Inspector/property_rows.h"

#include <QVariantList>

namespace lintel {

/// The worst finding about the value of a row, or about a part of it that has no row of its own; null when
/// there is none. Findings come worst first.
const Finding* findingOf(const PropertyRow& row, const std::vector<PropertyRow>& rows,
                         const std::vector<Finding>& findings, const std::string& resource);

/// Findings about a resource that no row shows: {severity, message, facts}.
QVariantList problemsBesides(const std::vector<PropertyRow>& rows, const std::vector<Finding>& findings,
                             const std::string& resource);

} // namespace lintel
