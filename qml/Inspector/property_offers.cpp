// What a person is offered while filling in the form: names, references, properties that could be added.
#include "qml/Inspector/property_model.h"

#include "model/validation/support/names.h"
#include "qml/Document/qt_text.h"
#include "qml/Inspector/aws_reference.h"
#include "qml/Inspector/fitting_references.h"
#include "qml/Inspector/policy_completions.h"

#include <algorithm>

namespace lintel {

QStringList PropertyModel::conditions() const {
    QStringList names;
    if (found())
        for (const std::string_view name : namesIn(source(), "Conditions"))
            names.append(qt(name));
    return names;
}

QVariantList PropertyModel::references(int at, const QString& filter) const {
    const std::optional<ResourceType> type = resourceType();
    const PropertyRow* row = rowAt(at);
    return type && row ? fittingReferences(m_document->design(), *type, qt(row->dotted), m_resource, filter)
                       : QVariantList();
}

const Node* PropertyModel::statementOf(const PropertyRow& row) const {
    for (auto step = row.path.begin(); step != row.path.end(); ++step) {
        if (*step != "Statement")
            continue;
        const Node* written = valueAt(*found(), {row.path.begin(), step + 1});
        const bool isInList = written && written->isSequence() && step + 1 != row.path.end();
        return isInList ? childAt(*written, *(step + 1)) : written;
    }
    return nullptr;
}

QVariantList PropertyModel::completions(int at, const QString& typed) const {
    const PropertyRow* row = rowAt(at);
    if (!row || !found())
        return {};
    QVariantList list =
        policyCompletions(m_document->design(), row->type.policyName(), typed, statementOf(*row));
    if (list.isEmpty() && typed.startsWith(QLatin1Char('!')) && row->kind != PropertyRow::Kind::Adder)
        list = references(at, typed);
    return list;
}

QString PropertyModel::meaning(int at, const QString& text) const {
    const PropertyRow* row = rowAt(at);
    return row && row->type.policyName() == PolicyName::Action
               ? actionsMatching(*m_document->knowhow()->catalog, text)
               : QString();
}

QString PropertyModel::documentation(int at) const {
    const PropertyRow* row = rowAt(at);
    return row && row->path.size() > 1 && row->path[0] == "Properties"
               ? awsReference(type(), qt(row->path[1]))
               : QString();
}

QStringList PropertyModel::addable(const QString& filter, int at) const {
    const std::optional<ResourceType> type = resourceType();
    const PropertyRow* owner = rowAt(at);
    if (!type || (at >= 0 && !owner))
        return {};
    const Path path = owner ? owner->path : Path{"Properties"};
    const FieldType object = owner ? owner->type : FieldType(type->schema());
    std::vector<std::string> known = addableMembers(object, &*type, owner ? owner->dotted : std::string());
    if (!owner)
        std::erase_if(known, [&](const std::string& name) {
            return !sharedByAll(source(), *m_document->knowhow()->catalog, *found(), peerIds(), name);
        });
    QStringList names;
    const auto offer = [&](const Path& member) {
        const QString name = qt(member.back());
        if (name.contains(filter.trimmed(), Qt::CaseInsensitive) &&
            std::ranges::find(m_rows, member, &PropertyRow::path) == m_rows.end())
            names.append(name);
    };
    for (const std::string& name : known) {
        Path member = path;
        member.push_back(name);
        offer(member);
    }
    if (!owner)
        for (const std::string& attribute : resourceAttributes(&*type))
            offer({attribute});
    return names;
}

} // namespace lintel
