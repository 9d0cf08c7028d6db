#pragma once

#include "model/design/design.h"

#include <QString>
#include <QVariantList>

namespace lintel {

/// What a property of a resource may refer to: {label, detail, text}, where the text is the reference in
/// YAML's short form. What the catalog names for the property comes alone; without its word, parameters
/// first, then every other resource with what Ref gives (or its Arn, for a property that is called so).
QVariantList fittingReferences(const Design& design, const ResourceType& type, const QString& property,
                               const QString& resource);

} // namespace lintel
