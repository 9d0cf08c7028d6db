#pragma once

#include <QString>

namespace lintel {

/// The page of a resource type ("AWS::SQS::Queue") in the reference of CloudFormation or SAM; empty for a
/// type that has none. With one of its properties, the place on the page.
QString awsReference(const QString& type, const QString& property = {});

} // namespace lintel
