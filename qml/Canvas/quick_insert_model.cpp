#include "qml/Canvas/quick_insert_model.h"

#include "qml/Canvas/blocks.h"

namespace lintel {

void QuickInsertModel::setText(const QString& text) {
    if (text == m_text)
        return;
    beginResetModel();
    m_text = text;
    m_problem.clear();
    const std::vector<std::string> selected = m_input->selectedElements();
    m_terms = readTypedChain(m_input->document().design(), text,
                             selected.size() == 1 ? selected.front() : std::string(), MaxBlocks);
    endResetModel();
    emit changed();
}

int QuickInsertModel::count() const {
    return m_terms.empty() ? 0 : static_cast<int>(m_terms.back().blocks.size());
}

QVariantList QuickInsertModel::terms() const {
    QVariantList list;
    for (const TypedTerm& term : m_terms) {
        QVariantMap map{{QStringLiteral("joins"), term.joins},
                        {QStringLiteral("name"), term.name},
                        {QStringLiteral("known"), !term.existing.empty() || !term.blocks.empty()},
                        {QStringLiteral("label"), term.text}};
        if (!term.existing.empty())
            map[QStringLiteral("label")] = m_input->nameOf(QString::fromStdString(term.existing));
        else if (!term.blocks.empty())
            map.insert(m_input->look(QString::fromStdString(term.blocks.front())));
        list.append(map);
    }
    return list;
}

bool QuickInsertModel::build(int row, QPointF at) {
    if (m_terms.empty())
        return false;
    std::vector<TypedTerm> terms = m_terms;
    if (std::vector<std::string>& blocks = terms.back().blocks;
        row > 0 && row < static_cast<int>(blocks.size()))
        std::rotate(blocks.begin(), blocks.begin() + row, blocks.begin() + row + 1);
    for (const TypedTerm& term : terms)
        if (term.existing.empty() && term.blocks.empty()) {
            m_problem = tr("Nothing is called “%1”.").arg(term.text);
            emit changed();
            return false;
        }
    m_problem =
        terms.size() == 1 && terms.front().existing.empty()
            ? m_input->insertAt(QString::fromStdString(terms.front().blocks.front()), terms.front().name, at)
            : m_input->buildChain(linksOf(terms), at);
    emit changed();
    return m_problem.isEmpty();
}

QVariant QuickInsertModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString type = QString::fromStdString(m_terms.back().blocks[static_cast<std::size_t>(index.row())]);
    const QVariantMap look = m_input->look(type);
    switch (role) {
    case Type:
        return type;
    case Qt::DisplayRole:
    case Label:
        return look.value(QStringLiteral("label"));
    case Category:
        return look.value(QStringLiteral("category"));
    case GlyphName:
        return look.value(QStringLiteral("glyph"));
    case Monogram:
        return look.value(QStringLiteral("monogram"));
    default:
        return {};
    }
}

QHash<int, QByteArray> QuickInsertModel::roleNames() const {
    return {{Type, "type"},
            {Label, "label"},
            {Category, "category"},
            {GlyphName, "glyph"},
            {Monogram, "monogram"}};
}

} // namespace lintel
