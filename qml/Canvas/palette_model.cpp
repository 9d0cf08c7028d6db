#include "qml/Canvas/palette_model.h"

#include "model/design/shapes.h"
#include "qml/Canvas/block_search.h"
#include "qml/Canvas/blocks.h"
#include "qml/Document/qt_text.h"

#include <algorithm>

namespace lintel {
namespace {

QVariantMap block(const QString& type, const Role& role) {
    return {{QStringLiteral("type"), type},
            {QStringLiteral("label"), qt(role.label)},
            {QStringLiteral("glyph"), qt(role.glyph)},
            {QStringLiteral("category"), qt(role.category)}};
}

} // namespace

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractListModel(parent) {}

void PaletteModel::setDocument(DesignDocument* document) {
    if (document == m_document)
        return;
    m_document = document;
    rebuild();
    emit documentChanged();
}

void PaletteModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
    emit filterChanged();
}

void PaletteModel::setExpanded(const QString& category, bool expanded) {
    if (expanded ? !m_collapsed.remove(category) : m_collapsed.contains(category))
        return;
    if (!expanded)
        m_collapsed.insert(category);
    const auto header = std::ranges::find_if(
        m_rows, [&](const Row& row) { return row.header && qt(row.role.category) == category; });
    if (header == m_rows.end())
        return;
    const int at = static_cast<int>(header - m_rows.begin());
    if (expanded) {
        const std::vector<Row> blocks = blocksOf(category.toStdString());
        beginInsertRows({}, at + 1, at + static_cast<int>(blocks.size()));
        m_rows.insert(header + 1, blocks.begin(), blocks.end());
        endInsertRows();
    } else {
        const auto next = std::find_if(header + 1, m_rows.end(),
                                       [](const Row& row) { return row.header || !row.buttons.isEmpty(); });
        beginRemoveRows({}, at + 1, static_cast<int>(next - m_rows.begin()) - 1);
        m_rows.erase(header + 1, next);
        endRemoveRows();
    }
    emit dataChanged(index(at), index(at), {Expanded});
    emit countChanged();
}

PaletteModel::Row PaletteModel::frames() const {
    Row row;
    row.role.label = tr("Frames").toStdString();
    for (const Role& role : m_document->knowhow()->roles.listed())
        if (role.inPalette && role.kind == Role::Kind::Container)
            row.buttons.append(block(qt(role.type), role));
    for (const std::string& kind : freeFrameKinds())
        row.buttons.append(block(qt(freeFrameBlock(kind)), freeFrameRole(kind)));
    return row;
}

PaletteModel::Row PaletteModel::shapes() {
    Row row;
    row.role.label = tr("Shapes").toStdString();
    for (const std::string& kind : shapeKinds())
        row.buttons.append(block(qt(shapeBlock(kind)), shapeRole(kind)));
    return row;
}

void PaletteModel::rebuild() {
    const int before = count();
    beginResetModel();
    m_rows.clear();
    if (m_document && m_document->knowhow())
        m_rows = m_filter.trimmed().isEmpty() ? grouped() : matches();
    endResetModel();
    if (before != count())
        emit countChanged();
}

std::vector<PaletteModel::Row> PaletteModel::blocksOf(const std::string& category) const {
    std::vector<Row> rows;
    for (const Role& role : m_document->knowhow()->roles.listed())
        if (role.inPalette && role.kind != Role::Kind::Container && role.category == category)
            rows.push_back({role});
    return rows;
}

std::vector<PaletteModel::Row> PaletteModel::grouped() const {
    std::vector<Row> rows{frames()};
    for (const Role& role : m_document->knowhow()->roles.listed()) {
        const bool known = std::ranges::any_of(
            rows, [&](const Row& row) { return row.header && row.role.category == role.category; });
        if (!role.inPalette || role.kind == Role::Kind::Container || known)
            continue;
        Role header;
        header.category = role.category;
        rows.push_back({header, true, {}});
        if (m_collapsed.contains(qt(role.category)))
            continue;
        const std::vector<Row> blocks = blocksOf(role.category);
        rows.insert(rows.end(), blocks.begin(), blocks.end());
    }
    rows.push_back(shapes());
    return rows;
}

std::vector<PaletteModel::Row> PaletteModel::matches() const {
    const Knowhow& knowhow = *m_document->knowhow();
    std::vector<Row> rows;
    for (const std::string& block : findBlocks(knowhow, m_filter, MaxMatches)) {
        Row row{roleOfBlock(knowhow.roles, block)};
        row.role.type = block;
        rows.push_back(std::move(row));
    }
    return rows;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Type:
        return qt(row.role.type);
    case Qt::DisplayRole:
    case Label:
        return qt(row.role.label);
    case Category:
        return qt(row.role.category);
    case GlyphName:
        return qt(row.role.glyph);
    case Monogram:
        return qt(row.role.monogram);
    case IsHeader:
        return row.header;
    case Buttons:
        return row.buttons;
    case Expanded:
        return !m_collapsed.contains(qt(row.role.category));
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const {
    return {{Type, "type"},         {Label, "label"},       {Category, "category"}, {GlyphName, "glyph"},
            {Monogram, "monogram"}, {IsHeader, "isHeader"}, {Expanded, "expanded"}, {Buttons, "buttons"}};
}

} // namespace lintel
