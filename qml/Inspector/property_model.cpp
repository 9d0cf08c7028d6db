#include "qml/Inspector/property_model.h"

#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"
#include "qml/Inspector/entries.h"
#include "qml/Inspector/property_problems.h"
#include "qml/Inspector/property_words.h"
#include "qml/Inspector/value_forms.h"
#include "qml/Inspector/value_text.h"

#include <algorithm>
#include <limits>

namespace lintel {
namespace {

QVariant number(const std::optional<double>& value) {
    return value ? QVariant(*value) : QVariant();
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
    refresh();
    emit documentChanged();
}

void PropertyModel::setResource(const QString& logicalId) {
    if (logicalId == m_resource)
        return;
    m_resource = logicalId;
    m_state = {};
    beginResetModel();
    m_rows.clear();
    endResetModel();
    refresh();
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
    return m_document && m_document->isReady() ? source().resource(m_resource.toStdString()) : nullptr;
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

std::vector<std::string> PropertyModel::peerIds() const {
    std::vector<std::string> ids;
    for (const QString& peer : m_peers)
        ids.push_back(peer.toStdString());
    return ids;
}

const PropertyRow* PropertyModel::rowAt(int row) const {
    return row >= 0 && row < count() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

const Node* PropertyModel::valueOf(const PropertyRow& row) const {
    const Resource* resource = found();
    return resource ? valueAt(*resource, row.path) : nullptr;
}

void PropertyModel::refresh() {
    const Resource* resource = found();
    std::vector<PropertyRow> wanted;
    if (resource)
        wanted = propertyRows(source(), *m_document->knowhow()->catalog, *resource, peerIds(), m_state);
    // Fields must live on while one types in them: what is the same at both ends stays, the rest comes or
    // goes, and all get new data.
    const auto same = [](const PropertyRow& a, const PropertyRow& b) {
        return a.key == b.key && a.kind == b.kind;
    };
    const std::size_t shorter = std::min(wanted.size(), m_rows.size());
    std::size_t head = 0;
    while (head < shorter && same(wanted[head], m_rows[head]))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && same(wanted[wanted.size() - 1 - tail], m_rows[m_rows.size() - 1 - tail]))
        ++tail;
    const auto at = [](std::size_t position) { return static_cast<std::ptrdiff_t>(position); };
    const std::size_t before = m_rows.size();
    if (const std::size_t gone = before - head - tail; gone > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + gone - 1));
        m_rows.erase(m_rows.begin() + at(head), m_rows.begin() + at(head + gone));
        endRemoveRows();
    }
    if (const std::size_t come = wanted.size() - head - tail; come > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + come - 1));
        m_rows.insert(m_rows.begin() + at(head), wanted.begin() + at(head), wanted.begin() + at(head + come));
        endInsertRows();
    }
    m_rows = std::move(wanted);
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    emit countChanged();
    emit problemsChanged();
}

const Finding* PropertyModel::findingOf(const PropertyRow& row) const {
    return lintel::findingOf(row, m_rows, m_document->findings(), m_resource.toStdString());
}

QVariantList PropertyModel::problems() const {
    return found() ? problemsBesides(m_rows, m_document->findings(), m_resource.toStdString())
                   : QVariantList();
}

QVariant PropertyModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PropertyRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const Schema& schema = row.type.schema();
    const Node* value = valueOf(row);
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return row.name;
    case Key:
        return row.key;
    case Kind:
        return kindName(row.kind);
    case Depth:
        return row.depth;
    case Editor:
        return editorName(row.editor);
    case IsNested:
        return isNested(row.editor);
    case IsOpen:
        return row.isOpen;
    case GivenBy:
        return qt(formName(value));
    case Summary:
        return value && isNested(row.editor) ? summaryOf(*value) : QString();
    case ValueText:
        if (row.editor == FieldEditor::Sub)
            return qt(value->argument()->text());
        return value ? valueText(source(), *value) : QString();
    case ValueNumber: {
        const std::optional<double> known = value ? knownNumber(source(), value) : std::nullopt;
        return known ? *known : std::numeric_limits<double>::quiet_NaN();
    }
    case IsSet:
        return value != nullptr;
    case Required:
        return row.required;
    case ReadOnly:
        return row.readOnly;
    case Minimum:
        return schema.isValid() ? number(schema.minimum()) : QVariant();
    case Maximum:
        return schema.isValid() ? number(schema.maximum()) : QVariant();
    case Choices:
        return qt(row.type.choices());
    case StandardText:
        return schema.isValid() ? qt(schema.defaultValue()).remove(QLatin1Char('"')) : QString();
    case ReferenceTo: {
        const std::optional<Target> target = targetOf(value);
        return target && source().resource(target->logicalId) ? qt(target->logicalId) : QString();
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
        return value && !isNested(row.editor) ? entriesOf(source(), *value) : QVariantList();
    case Mixed:
        return isMixed(row);
    case Consequence:
        return effectWords(effectOf(row));
    case IsDisruptive:
        return effectOf(row) > ChangeEffect::InPlace;
    case ConsequenceGlyph:
        return effectGlyph(effectOf(row));
    case CanBeParameter:
        return value && value->intrinsic() == Intrinsic::None && !value->isMapping() && m_peers.isEmpty() &&
               row.kind != PropertyRow::Kind::Branch && row.kind != PropertyRow::Kind::Attribute &&
               !isNested(row.editor);
    case CanMoveUp:
        return row.kind == PropertyRow::Kind::Entry && value && row.path.back() != "0";
    case CanMoveDown:
        return row.kind == PropertyRow::Kind::Entry && value && !isLastEntry(row);
    case KnownFacts: {
        const std::optional<ResourceType> known = resourceType();
        const std::string passedTo = known ? known->passesTo(row.dotted) : std::string();
        return m_facts.of(passedTo.empty() ? type() + QLatin1Char('/') + qt(row.dotted) : qt(passedTo));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> PropertyModel::roleNames() const {
    return {{Name, "name"},
            {Key, "key"},
            {Kind, "kind"},
            {Depth, "depth"},
            {Editor, "editor"},
            {IsNested, "isNested"},
            {IsOpen, "isOpen"},
            {GivenBy, "givenBy"},
            {Summary, "summary"},
            {ValueText, "valueText"},
            {ValueNumber, "valueNumber"},
            {IsSet, "isSet"},
            {Required, "isRequired"},
            {ReadOnly, "isReadOnly"},
            {Minimum, "minimum"},
            {Maximum, "maximum"},
            {Choices, "choices"},
            {StandardText, "standardText"},
            {ReferenceTo, "referenceTo"},
            {Problem, "problem"},
            {ProblemSeverity, "problemSeverity"},
            {ProblemFacts, "problemFacts"},
            {KnownFacts, "knownFacts"},
            {Entries, "entries"},
            {Mixed, "mixed"},
            {Consequence, "consequence"},
            {IsDisruptive, "isDisruptive"},
            {ConsequenceGlyph, "consequenceGlyph"},
            {CanBeParameter, "canBeParameter"},
            {CanMoveUp, "canMoveUp"},
            {CanMoveDown, "canMoveDown"}};
}

ChangeEffect PropertyModel::effectOf(const PropertyRow& row) const {
    const std::optional<ResourceType> type = resourceType();
    return type && row.kind != PropertyRow::Kind::Adder ? changeEffect(*type, *found(), row.dotted)
                                                        : ChangeEffect::Unknown;
}

bool PropertyModel::isMixed(const PropertyRow& row) const {
    const auto textOf = [&](const QString& id) {
        const Resource* resource = source().resource(id.toStdString());
        const Node* value = resource ? valueAt(*resource, row.path) : nullptr;
        return value ? valueText(source(), *value) : QString();
    };
    return std::ranges::any_of(m_peers,
                               [&](const QString& peer) { return textOf(peer) != textOf(m_resource); });
}

bool PropertyModel::isLastEntry(const PropertyRow& row) const {
    const Node* list = valueAt(*found(), {row.path.begin(), row.path.end() - 1});
    return !list || std::stoul(row.path.back()) + 1 >= list->items().size();
}

} // namespace lintel
