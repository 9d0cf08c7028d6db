#include "qml/Inspector/entries.h"

#include "qml/Document/qt_text.h"
#include "qml/Inspector/value_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

/// A scalar, or a reference that is written on one line.
bool fitsOnALine(const Node* value) {
    if (!value)
        return false;
    const bool oneLine = value->isScalar() && value->text().find('\n') == std::string::npos;
    return oneLine || targetOf(value).has_value();
}

bool admitsScalarsOnly(const Schema& schema) {
    return schema.isValid() && !schema.admitsAnything() && !schema.admits(JsonType::Object) &&
           !schema.admits(JsonType::Array);
}

bool admitsText(const Schema& schema) {
    return admitsScalarsOnly(schema) || schema.admits(JsonType::String);
}

bool isTagList(const Schema& schema) {
    if (!schema.isValid() || !schema.admits(JsonType::Array) || !schema.items().isValid())
        return false;
    std::vector<std::string_view> names = schema.items().propertyNames();
    std::ranges::sort(names);
    return names == std::vector<std::string_view>{"Key", "Value"};
}

bool isTag(const Node* item) {
    return item->isMapping() && item->intrinsic() == Intrinsic::None && item->members().size() == 2 &&
           literalString(item->find("Key")) && fitsOnALine(item->find("Value"));
}

QVariantMap entry(const QString& name, const QString& text) {
    return {{QStringLiteral("name"), name}, {QStringLiteral("text"), text}};
}

} // namespace

EntriesKind entriesKind(const Node* value) {
    if (!value || value->intrinsic() != Intrinsic::None)
        return EntriesKind::None;
    if (value->isSequence())
        return std::ranges::all_of(value->items(), fitsOnALine) ? EntriesKind::List : EntriesKind::None;
    const bool isMap =
        value->isMapping() && std::ranges::all_of(value->members(), [](const Node::Member& member) {
            return fitsOnALine(member.value);
        });
    return isMap ? EntriesKind::Map : EntriesKind::None;
}

EntriesKind entriesKind(const Schema& schema, const Node* value) {
    if (!schema.isValid() || schema.admitsAnything() || (value && value->intrinsic() != Intrinsic::None))
        return EntriesKind::None;
    if (isTagList(schema)) {
        const bool fits = !value || (value->isSequence() && std::ranges::all_of(value->items(), isTag));
        return fits ? EntriesKind::Tags : EntriesKind::None;
    }
    if (schema.admits(JsonType::Array) && !schema.admits(JsonType::Object) && schema.items().isValid()) {
        const bool fits = value ? entriesKind(value) == EntriesKind::List : admitsScalarsOnly(schema.items());
        return fits && !schema.items().admitsAnything() && admitsText(schema.items()) ? EntriesKind::List
                                                                                      : EntriesKind::None;
    }
    if (!schema.admits(JsonType::Object) || schema.admits(JsonType::String) || schema.declaresProperties())
        return EntriesKind::None;
    if (value)
        return entriesKind(value) == EntriesKind::Map ? EntriesKind::Map : EntriesKind::None;
    const Schema named = schema.property("Name");
    return named.isValid() && !named.declaresProperties() && named.admits(JsonType::String)
               ? EntriesKind::Map
               : EntriesKind::None;
}

QVariantList entriesOf(const Template& source, const Node& value) {
    QVariantList entries;
    if (value.isScalar())
        return {entry({}, valueText(source, value))};
    for (const Node::Member& member : value.members())
        entries.append(entry(qt(member.key->text()), valueText(source, *member.value)));
    for (const Node* item : value.items())
        if (isTag(item))
            entries.append(entry(qt(item->find("Key")->text()), valueText(source, *item->find("Value"))));
        else
            entries.append(entry({}, valueText(source, *item)));
    return entries;
}

Result<std::optional<Json>> valueOfEntries(EntriesKind kind, bool asText, const QVariantList& entries) {
    Json value = kind == EntriesKind::Map ? Json::object() : Json::array();
    QStringList names;
    for (const QVariant& line : entries) {
        const QString name = line.toMap().value(QStringLiteral("name")).toString().trimmed();
        const QString text = line.toMap().value(QStringLiteral("text")).toString();
        if (kind == EntriesKind::List ? text.trimmed().isEmpty() : name.isEmpty())
            continue;
        if (kind != EntriesKind::List && names.contains(name))
            return Error{
                QCoreApplication::translate("Entries", "%1 is there twice.").arg(name).toStdString()};
        names.append(name);
        const Result<Json> parsed = text.isEmpty() ? Result<Json>(Json("")) : parseValue(text, asText);
        if (!parsed)
            return parsed.error();
        if (kind == EntriesKind::List)
            value.push_back(*parsed);
        else if (kind == EntriesKind::Map)
            value[name.toStdString()] = *parsed;
        else
            value.push_back({{"Key", name.toStdString()}, {"Value", *parsed}});
    }
    return value.empty() ? std::optional<Json>() : std::optional<Json>(value);
}

} // namespace lintel
