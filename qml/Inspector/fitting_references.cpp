#include "qml/Inspector/fitting_references.h"

#include "model/validation/support/names.h"
#include "qml/Document/qt_text.h"

#include <algorithm>

namespace lintel {
namespace {

QVariantMap choice(const QString& label, const QString& detail, const QString& text, bool fits = true) {
    return {{QStringLiteral("label"), label},
            {QStringLiteral("detail"), detail},
            {QStringLiteral("text"), text},
            {QStringLiteral("fits"), fits}};
}

/// The reference that gives an attribute of a resource: Ref where Ref gives it, else GetAtt.
QString referenceTo(const ResourceType& target, const QString& id, const QString& attribute) {
    const QStringList byRef = qt(target.refReturns()).split(QLatin1Char('|'));
    if (attribute.isEmpty() || byRef.contains(attribute))
        return QStringLiteral("!Ref ") + id;
    return QStringLiteral("!GetAtt ") + id + QLatin1Char('.') + attribute;
}

QVariantList fitting(const Template& source, const Knowhow& knowhow, const ResourceType& type,
                     const QString& property, const QString& resource) {
    QVariantList list;
    const std::vector<std::string_view> wanted =
        type.references(property.toStdString()); // "AWS::KMS::Key.Arn"
    if (const Node* parameters = source.section("Parameters"))
        for (const Node::Member& member : parameters->members())
            list.append(choice(qt(member.key->text()), QStringLiteral("parameter"),
                               QStringLiteral("!Ref ") + qt(member.key->text())));
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

/// Every Ref and GetAtt that the template could write.
QVariantList everything(const Template& source, const Catalog& catalog, const QString& resource) {
    QVariantList list;
    for (const Resource& other : source.resources()) {
        const QString id = qt(other.logicalId);
        if (id == resource)
            continue;
        list.append(choice(id, QStringLiteral("Ref"), QStringLiteral("!Ref ") + id, false));
        if (const std::optional<ResourceType> target = catalog.find(other.type))
            for (const std::string_view attribute : target->attributes())
                list.append(choice(id + QLatin1Char('.') + qt(attribute), QStringLiteral("GetAtt"),
                                   QStringLiteral("!GetAtt ") + id + QLatin1Char('.') + qt(attribute),
                                   false));
    }
    for (const std::string_view name : pseudoParameters)
        list.append(
            choice(qt(name), QStringLiteral("CloudFormation"), QStringLiteral("!Ref ") + qt(name), false));
    return list;
}

} // namespace

QVariantList fittingReferences(const Design& design, const ResourceType& type, const QString& property,
                               const QString& resource, const QString& filter) {
    const Template& source = *design.current();
    QVariantList list = fitting(source, design.knowhow(), type, property, resource);
    if (filter.trimmed().isEmpty())
        return list;
    const auto textOf = [](const QVariant& entry) {
        return entry.toMap().value(QStringLiteral("text")).toString();
    };
    for (const QVariant& entry : everything(source, *design.knowhow().catalog, resource))
        if (std::ranges::find(list, textOf(entry), textOf) == list.end())
            list.append(entry);
    list.removeIf([&](const QVariant& entry) {
        return !textOf(entry).contains(filter.trimmed(), Qt::CaseInsensitive);
    });
    return list;
}

} // namespace lintel
