#pragma once

#include "model/design/design.h"
#include "qml/Inspector/field_type.h"

#include <QString>
#include <QVariantList>

namespace lintel {

/// What may be written where a policy names something, for what is typed so far: {label, detail, text,
/// goesOn}, where the text is what to write, and `goesOn` says that it is only the start of a name ("sqs:").
/// What fits the design, or the actions of the statement (null: none), comes first.
QVariantList policyCompletions(const Design& design, PolicyName name, const QString& typed,
                               const Node* statement);

/// What a pattern of actions ("s3:Get*") stands for: how many there are, and the first of them. Empty for a
/// text without wildcards.
QString actionsMatching(const Catalog& catalog, const QString& pattern);

} // namespace lintel
