#include "qml/Inspector/fitting_references.h"

#include <algorithm>

namespace lintel {
namespace {

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariantMap choice(const QString& label, const QString& detail, const QString& text) {
    return {
        {QStringLiteral("label"), label}, {QStringLiteral("detail"), detail}, {QStringLiteral("text"), text}};
}

/// The reference that gives an attribute of a resource: Ref where Ref gives it, else GetAtt.
QString referenceTo(const ResourceType& target, const QString& id, const QString& attribute) {
    const QStringList byRef = qt(target.refReturns()).split(QLatin1Char('|'));
    if (attribute.isEmpty() || byRef.contains(attribute))
        return QStringLiteral("!Ref ") + id;
    return QStringLiteral("!GetAtt ") + id + QLatin1Char('.') + attribute;
}

} // namespace

QVariantList fittingReferences(const Design& design, const ResourceType& type, const QString& property,
                               const QString& resource) {
    const Template& source = *design.current();
    const Knowhow& knowhow = design.knowhow();
    QVariantList list;
    if (const Node* parameters = source.section("Parameters"))
        for (const Node::Member& member : parameters->members())
            list.append(choice(qt(member.key->text()), QStringLiteral("parameter"),
                               QStringLiteral("!Ref ") + qt(member.key->text())));
    const std::vector<std::string_view> wanted =
        type.references(property.toStdString()); // "AWS::KMS::Key.Arn"
    const bool isArn = property.endsWith(QLatin1String("Arn")) || property.endsWith(QLatin1String("Arns"));
    for (const Resource& other : source.resources()) {
        const QString id = qt(other.logicalId);
        const std::optional<ResourceType> target = knowhow.catalog->find(other.type);
        if (id == resource || !target)
            continue;
        const QString detail = qt(knowhow.roles.of(other.type).label);
        if (wanted.empty()) {
            const bool hasArn = isArn && target->hasAttribute("Arn");
            list.append(
                choice(id, detail, referenceTo(*target, id, hasArn ? QStringLiteral("Arn") : QString())));
            continue;
        }
        for (const std::string_view reference : wanted) {
            const QString name = qt(reference);
            const qsizetype dot = name.indexOf(QLatin1Char('.'));
            if (name.left(dot) == qt(other.type)) {
                list.append(
                    choice(id, detail, referenceTo(*target, id, dot < 0 ? QString() : name.mid(dot + 1))));
                break;
            }
        }
    }
    return list;
}

} // namespace lintel
