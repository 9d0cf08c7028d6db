#include "qml/Inspector/parameters_model.h"

#include "model/design/commands/set_property.h"
#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"

#include <algorithm>

namespace lintel {
namespace {

QString textOf(const Node* node) {
    return node && node->isScalar() ? qt(node->text()) : QString();
}

} // namespace

ParametersModel::ParametersModel(QObject* parent)
    : QAbstractListModel(parent) {}

void ParametersModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document)
        connect(document, &DesignDocument::changed, this, &ParametersModel::rebuild);
    rebuild();
    emit documentChanged();
}

void ParametersModel::rebuild() {
    std::vector<Row> rows;
    if (m_document && m_document->isReady()) {
        const Template& source = *m_document->design().current();
        if (const Node* section = source.section("Parameters"); section && section->isMapping())
            for (const Node::Member& member : section->members()) {
                const Node& body = *member.value;
                Row row{member.key->text(),
                        textOf(body.find("Type")),
                        textOf(body.find("Description")),
                        textOf(body.find("Default")),
                        {},
                        0,
                        {}};
                if (const Node* choices = body.find("AllowedValues"))
                    for (const Node* choice : choices->items())
                        row.choices.append(textOf(choice));
                for (const Reference& reference : source.references())
                    if (reference.target == row.name &&
                        (reference.kind == Reference::Kind::Ref || reference.kind == Reference::Kind::Sub)) {
                        ++row.uses;
                        const QString element = qt(m_document->design().graph().elementOf(reference.source));
                        if (!element.isEmpty() && !row.elements.contains(element))
                            row.elements.append(element);
                    }
                rows.push_back(std::move(row));
            }
    }
    // The rows stay while their parameters do, so that a field which is being typed in keeps the focus.
    const bool sameNames = std::ranges::equal(rows, m_rows, {}, &Row::name, &Row::name);
    if (!sameNames)
        beginResetModel();
    m_rows = std::move(rows);
    if (!sameNames) {
        endResetModel();
        emit countChanged();
    } else if (!m_rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

QVariant ParametersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return qt(row.name);
    case Type:
        return row.type;
    case Description:
        return row.description;
    case Default:
        return row.standard;
    case Choices:
        return row.choices;
    case Uses:
        return row.uses;
    default:
        return {};
    }
}

QHash<int, QByteArray> ParametersModel::roleNames() const {
    return {{Name, "name"},        {Type, "type"},       {Description, "description"},
            {Default, "standard"}, {Choices, "choices"}, {Uses, "uses"}};
}

bool ParametersModel::setDefault(int row, const QString& text) {
    if (row < 0 || row >= rowCount() || text == m_rows[static_cast<std::size_t>(row)].standard)
        return false;
    const Row& parameter = m_rows[static_cast<std::size_t>(row)];
    std::optional<nlohmann::ordered_json> value;
    if (!text.isEmpty())
        value = text.toStdString();
    bool isNumber = false;
    if (const qlonglong number = text.toLongLong(&isNumber);
        isNumber && parameter.type == QLatin1String("Number"))
        value = number;
    return m_document->execute(
        std::make_unique<SetProperty>(Path{"Parameters", parameter.name, "Default"}, value));
}

void ParametersModel::reveal(int row) const {
    if (row >= 0 && row < rowCount() && !m_rows[static_cast<std::size_t>(row)].elements.isEmpty())
        m_document->reveal(m_rows[static_cast<std::size_t>(row)].elements);
}

} // namespace lintel
