#pragma once

#include "model/design/design.h"

#include <QString>
#include <QVariantList>

namespace lintel {

/// What a property ("VpcConfig.SubnetIds") of a resource may refer to: {label, detail, text, fits}, where the
/// text is the reference in YAML's short form. What the catalog names for the property comes first and fits;
/// without its word, parameters and every other resource do, with what Ref gives (or its Arn, for a property
/// that is called so). With a filter also the rest: every attribute, and CloudFormation's own parameters.
QVariantList fittingReferences(const Design& design, const ResourceType& type, const QString& property,
                               const QString& resource, const QString& filter = {});

} // namespace lintel
