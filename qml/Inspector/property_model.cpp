#include "qml/Inspector/property_model.h"

#include "model/design/commands/make_parameter.h"
#include "model/design/commands/set_property.h"
#include "qml/Document/follow_document.h"
#include "qml/Inspector/entries.h"
#include "qml/Inspector/fitting_references.h"
#include "qml/Inspector/value_text.h"

#include <algorithm>
#include <limits>

namespace lintel {
namespace {

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList qt(const std::vector<std::string_view>& texts) {
    QStringList list;
    for (const std::string_view text : texts)
        list.append(qt(text));
    return list;
}

QStringList qt(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list.append(qt(text));
    return list;
}

bool admitsOnly(const Schema& schema, JsonType type) {
    if (!schema.isValid() || schema.admitsAnything() || !schema.admits(type))
        return false;
    for (const JsonType other : {JsonType::String, JsonType::Integer, JsonType::Number, JsonType::Boolean,
                                 JsonType::Object, JsonType::Array})
        if (other != type && schema.admits(other))
            return false;
    return true;
}

bool isNumeric(const Schema& schema) {
    return schema.isValid() && !schema.admitsAnything() &&
           (schema.admits(JsonType::Integer) || schema.admits(JsonType::Number)) &&
           !schema.admits(JsonType::Object) && !schema.admits(JsonType::Array);
}

QVariant number(const std::optional<double>& value) {
    return value ? QVariant(*value) : QVariant();
}

QVariant number(const std::optional<std::size_t>& value) {
    return value ? QVariant(static_cast<double>(*value)) : QVariant();
}

} // namespace

PropertyModel::PropertyModel(QObject* parent)
    : QAbstractListModel(parent) {}

void PropertyModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::changed, this, &PropertyModel::refresh);
        connect(document, &DesignDocument::findingsChanged, this, [this] {
            if (count() > 0)
                emit dataChanged(index(0), index(count() - 1), {Problem, ProblemSeverity, ProblemFacts});
            emit problemsChanged();
        });
    }
    rebuild();
    emit documentChanged();
}

void PropertyModel::setResource(const QString& logicalId) {
    if (logicalId == m_resource)
        return;
    m_resource = logicalId;
    m_added.clear();
    rebuild();
    emit resourceChanged();
    emit problemsChanged();
}

void PropertyModel::setPeers(const QStringList& logicalIds) {
    if (logicalIds == m_peers)
        return;
    m_peers = logicalIds;
    refresh();
    emit resourceChanged();
}

const Resource* PropertyModel::found() const {
    return m_document && m_document->isReady()
               ? m_document->design().current()->resource(m_resource.toStdString())
               : nullptr;
}

std::optional<ResourceType> PropertyModel::resourceType() const {
    const Resource* resource = found();
    return resource ? m_document->knowhow()->catalog->find(resource->type) : std::nullopt;
}

QString PropertyModel::type() const {
    const Resource* resource = found();
    return resource ? qt(resource->type) : QString();
}

QStringList PropertyModel::attributes() const {
    const std::optional<ResourceType> type = resourceType();
    return type ? qt(type->attributes()) : QStringList();
}

Path PropertyModel::pathOf(const Row& row) const {
    return {"Resources", m_resource.toStdString(), "Properties", row.name.toStdString()};
}

const Node* PropertyModel::valueOf(const Row& row) const {
    const Resource* resource = found();
    return resource && resource->properties ? resource->properties->find(row.name.toStdString()) : nullptr;
}

std::vector<PropertyModel::Row> PropertyModel::wantedRows() const {
    std::vector<Row> rows;
    const Resource* resource = found();
    if (!resource)
        return rows;
    const std::optional<ResourceType> type = resourceType();
    const auto add = [&](const QString& name, bool required) {
        if (std::ranges::find(rows, name, &Row::name) != rows.end())
            return;
        const std::string key = name.toStdString();
        if (type)
            rows.push_back(
                {name, type->property(key), required, type->isReadOnly(key), type->isCreateOnly(key)});
        else
            rows.push_back({name, {}, required});
    };
    if (type)
        for (const std::string_view name : type->schema().required())
            add(qt(name), true);
    std::vector<std::string> set;
    if (resource->properties && resource->properties->isMapping())
        for (const Node::Member& member : resource->properties->members())
            set.push_back(member.key->text());
    if (type) // in the schema's order, then what the schema does not know
        for (const std::string_view name : type->schema().propertyNames())
            if (std::ranges::find(set, name) != set.end())
                add(qt(name), false);
    for (const std::string& name : set)
        if (!name.starts_with("Fn::"))
            add(qt(name), false);
    for (const QString& name : m_added)
        add(name, false);
    return rows;
}

void PropertyModel::rebuild() {
    beginResetModel();
    m_rows = wantedRows();
    endResetModel();
    emit countChanged();
}

void PropertyModel::refresh() {
    // Fields must live on while one types in them: the same rows get new data, others come and go one by one.
    std::vector<Row> wanted = wantedRows();
    const bool same = std::ranges::equal(wanted, m_rows, {}, &Row::name, &Row::name);
    if (!same)
        return rebuild();
    m_rows = std::move(wanted);
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
}

QString PropertyModel::editorOf(const Row& row) const {
    const Node* value = valueOf(row);
    switch (entriesKind(row.schema, value)) {
    case EntriesKind::Tags:
        return QStringLiteral("tags");
    case EntriesKind::Map:
        return QStringLiteral("map");
    case EntriesKind::List:
        return QStringLiteral("list");
    case EntriesKind::None:
        break;
    }
    if (value && (!value->isScalar() || value->intrinsic() != Intrinsic::None)) {
        const bool oneLine = targetOf(value).has_value() || value->isScalar();
        return oneLine ? QStringLiteral("text") : QStringLiteral("code");
    }
    if (value && value->text().find('\n') != std::string::npos)
        return QStringLiteral("code"); // a field of one line would lose the line breaks
    if (!row.schema.isValid())
        return QStringLiteral("text");
    if (!row.schema.enumeration().empty())
        return QStringLiteral("enumeration");
    if (admitsOnly(row.schema, JsonType::Boolean))
        return QStringLiteral("boolean");
    if (isNumeric(row.schema))
        return QStringLiteral("number");
    const bool nested = row.schema.admits(JsonType::Object) || row.schema.admits(JsonType::Array);
    return nested && !value ? QStringLiteral("code") : QStringLiteral("text");
}

const Finding* PropertyModel::findingOf(const Row& row) const {
    const Path path = pathOf(row);
    for (const Finding& finding : m_document->findings()) // worst first
        if (finding.path.size() >= path.size() && std::equal(path.begin(), path.end(), finding.path.begin()))
            return &finding;
    return nullptr;
}

QVariantList PropertyModel::problems() const {
    QVariantList list;
    if (!found())
        return list;
    for (const Finding& finding : m_document->findings()) {
        const bool here =
            finding.path.size() >= 2 && finding.path[0] == "Resources" && qt(finding.path[1]) == m_resource;
        const bool shown = here && finding.path.size() >= 4 && finding.path[2] == "Properties" &&
                           std::ranges::find(m_rows, qt(finding.path[3]), &Row::name) != m_rows.end();
        if (here && !shown)
            list.append(QVariantMap{{QStringLiteral("severity"), qt(severityName(finding.severity))},
                                    {QStringLiteral("message"), qt(finding.message)},
                                    {QStringLiteral("facts"), qt(finding.facts)}});
    }
    return list;
}

QVariant PropertyModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Node* value = valueOf(row);
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return row.name;
    case Editor:
        return editorOf(row);
    case ValueText:
        return value ? valueText(*m_document->design().current(), *value) : QString();
    case ValueNumber: {
        const std::optional<double> known =
            value ? knownNumber(*m_document->design().current(), value) : std::nullopt;
        return known ? *known : std::numeric_limits<double>::quiet_NaN();
    }
    case IsSet:
        return value != nullptr;
    case Required:
        return row.required;
    case ReadOnly:
        return row.readOnly;
    case Replaces:
        return row.replaces;
    case Minimum:
        return row.schema.isValid() ? number(row.schema.minimum()) : QVariant();
    case Maximum:
        return row.schema.isValid() ? number(row.schema.maximum()) : QVariant();
    case MinLength:
        return row.schema.isValid() ? number(row.schema.minLength()) : QVariant();
    case MaxLength:
        return row.schema.isValid() ? number(row.schema.maxLength()) : QVariant();
    case Choices:
        return row.schema.isValid() ? qt(row.schema.enumeration()) : QStringList();
    case ReferenceTo: {
        const std::optional<Target> target = targetOf(value);
        return target && m_document->design().current()->resource(target->logicalId) ? qt(target->logicalId)
                                                                                     : QString();
    }
    case Problem: {
        const Finding* finding = findingOf(row);
        return finding ? qt(finding->message) : QString();
    }
    case ProblemSeverity: {
        const Finding* finding = findingOf(row);
        return finding ? qt(severityName(finding->severity)) : QString();
    }
    case ProblemFacts: {
        const Finding* finding = findingOf(row);
        return finding ? qt(finding->facts) : QStringList();
    }
    case Entries:
        return value ? entriesOf(*m_document->design().current(), *value) : QVariantList();
    case Mixed:
        return isMixed(row);
    case Consequence:
        return consequenceOf(row);
    case CanBeParameter:
        return value && value->intrinsic() == Intrinsic::None && !value->isMapping() && m_peers.isEmpty();
    case KnownFacts:
        return m_facts.of(type() + QLatin1Char('/') + row.name);
    default:
        return {};
    }
}

QHash<int, QByteArray> PropertyModel::roleNames() const {
    return {{Name, "name"},
            {Editor, "editor"},
            {ValueText, "valueText"},
            {ValueNumber, "valueNumber"},
            {IsSet, "isSet"},
            {Required, "isRequired"},
            {ReadOnly, "isReadOnly"},
            {Replaces, "replaces"},
            {Minimum, "minimum"},
            {Maximum, "maximum"},
            {MinLength, "minLength"},
            {MaxLength, "maxLength"},
            {Choices, "choices"},
            {ReferenceTo, "referenceTo"},
            {Problem, "problem"},
            {ProblemSeverity, "problemSeverity"},
            {ProblemFacts, "problemFacts"},
            {KnownFacts, "knownFacts"},
            {Entries, "entries"},
            {Mixed, "mixed"},
            {Consequence, "consequence"},
            {CanBeParameter, "canBeParameter"}};
}

QString PropertyModel::consequenceOf(const Row& row) const {
    const std::optional<ResourceType> type = resourceType();
    if (!type || row.readOnly)
        return {};
    const std::string name = row.name.toStdString();
    const Resource* resource = found();
    const auto policy = literalString(resource->body->find("UpdateReplacePolicy"));
    const bool keepsData = policy && *policy != "Delete";
    const bool losesData = type->isStateful() && !keepsData;
    if (type->isCreateOnly(name))
        return losesData ? tr("A change replaces the resource: its data is lost.")
                         : tr("A change replaces the resource.");
    if (type->mayReplace(name))
        return losesData ? tr("Some changes replace the resource: its data is lost then.")
                         : tr("Some changes replace the resource.");
    return {};
}

bool PropertyModel::isMixed(const Row& row) const {
    const Template& source = *m_document->design().current();
    const auto textOf = [&](const QString& id) {
        const Resource* resource = source.resource(id.toStdString());
        const Node* value =
            resource && resource->properties ? resource->properties->find(row.name.toStdString()) : nullptr;
        return value ? valueText(source, *value) : QString();
    };
    return std::ranges::any_of(m_peers,
                               [&](const QString& peer) { return textOf(peer) != textOf(m_resource); });
}

bool PropertyModel::write(const Row& row, std::optional<nlohmann::ordered_json> value) {
    std::vector<Path> paths{pathOf(row)};
    for (const QString& peer : m_peers) {
        paths.push_back(paths.front());
        paths.back()[1] = peer.toStdString();
    }
    return m_document->execute(std::make_unique<SetProperty>(std::move(paths), std::move(value),
                                                             "inspector:" + row.name.toStdString()));
}

QString PropertyModel::setEntries(int at, const QVariantList& entries) {
    if (at < 0 || at >= count())
        return {};
    const Row row = m_rows[static_cast<std::size_t>(at)];
    const Node* present = valueOf(row);
    const Result<std::optional<nlohmann::ordered_json>> value =
        valueOfEntries(entriesKind(row.schema, present), row.schema, entries);
    if (!value)
        return qt(value.error().message);
    if (*value || present)
        write(row, *value);
    return {};
}

QVariantList PropertyModel::fittingReferences(int at) const {
    const std::optional<ResourceType> type = resourceType();
    if (!type || at < 0 || at >= count())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(at)];
    return lintel::fittingReferences(m_document->design(), *type, row.name, m_resource);
}

void PropertyModel::makeParameter(int at) {
    if (at >= 0 && at < count())
        m_document->execute(std::make_unique<MakeParameter>(pathOf(m_rows[static_cast<std::size_t>(at)])));
}

QString PropertyModel::setText(int at, const QString& text) {
    if (at < 0 || at >= count())
        return {};
    const Row row = m_rows[static_cast<std::size_t>(at)];
    const Node* present = valueOf(row);
    if (present && valueText(*m_document->design().current(), *present) == text && !isMixed(row))
        return {};
    if (text.trimmed().isEmpty()) {
        if (present)
            write(row, std::nullopt);
        return {};
    }
    const bool isText = present && present->isString() && present->intrinsic() == Intrinsic::None;
    const bool asString = row.schema.isValid() && !row.schema.admitsAnything() &&
                          row.schema.admits(JsonType::String) && !isNumeric(row.schema) &&
                          (isText || editorOf(row) != QLatin1String("code"));
    Result<nlohmann::ordered_json> value = parseValue(text, asString);
    if (!value)
        return qt(value.error().message);
    write(row, std::move(value).value());
    return {};
}

void PropertyModel::setBoolean(int at, bool value) {
    if (at >= 0 && at < count())
        write(m_rows[static_cast<std::size_t>(at)], nlohmann::ordered_json(value));
}

void PropertyModel::unset(int at) {
    if (at < 0 || at >= count())
        return;
    const Row row = m_rows[static_cast<std::size_t>(at)];
    m_added.removeOne(row.name);
    if (valueOf(row))
        write(row, std::nullopt);
    else
        rebuild();
}

QStringList PropertyModel::addable(const QString& filter) const {
    QStringList names;
    const std::optional<ResourceType> type = resourceType();
    if (!type)
        return names;
    for (const std::string_view name : type->schema().propertyNames())
        if (const QString text = qt(name); text.contains(filter.trimmed(), Qt::CaseInsensitive) &&
                                           !type->isReadOnly(name) &&
                                           std::ranges::find(m_rows, text, &Row::name) == m_rows.end())
            names.append(text);
    std::ranges::sort(names);
    return names;
}

int PropertyModel::add(const QString& name) {
    if (!m_added.contains(name))
        m_added.append(name);
    rebuild();
    const auto row = std::ranges::find(m_rows, name, &Row::name);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

} // namespace lintel
