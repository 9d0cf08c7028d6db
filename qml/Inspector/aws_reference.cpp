#include "qml/Inspector/aws_reference.h"

#include <QStringList>

namespace lintel {

QString awsReference(const QString& type, const QString& property) {
    const QStringList parts = type.toLower().split(QStringLiteral("::"));
    if (parts.size() != 3 || parts[0] != QLatin1String("aws"))
        return {};
    const bool isSam = parts[1] == QLatin1String("serverless");
    QString page = isSam ? QStringLiteral("https://docs.aws.amazon.com/serverless-application-model/latest/"
                                          "developerguide/sam-resource-%1.html")
                               .arg(parts[2])
                         : QStringLiteral("https://docs.aws.amazon.com/AWSCloudFormation/latest/"
                                          "TemplateReference/aws-resource-%1-%2.html")
                               .arg(parts[1], parts[2]);
    if (property.isEmpty())
        return page;
    const QString anchor = isSam
                               ? QStringLiteral("#sam-%1-%2").arg(parts[2], property.toLower())
                               : QStringLiteral("#cfn-%1-%2-%3").arg(parts[1], parts[2], property.toLower());
    return page + anchor;
}

} // namespace lintel
