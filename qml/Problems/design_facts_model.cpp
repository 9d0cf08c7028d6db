#include "qml/Problems/design_facts_model.h"

#include "model/knowledge/installed_knowledge.h"
#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"

#include <QScopedValueRollback>
#include <algorithm>

namespace lintel {
namespace {

/// "max 12 h": the figure and what it bounds.
QString figureOf(const Quantity& quantity) {
    const QString figure = qt(quantity.toFriendlyString());
    if (quantity.bound == "max" || quantity.bound == "min" || quantity.bound == "default")
        return QStringLiteral("%1 %2").arg(qt(quantity.bound), figure);
    return figure;
}

} // namespace

DesignFactsModel::DesignFactsModel(QObject* parent)
    : QAbstractListModel(parent) {
    if (auto knowledge = installedKnowledge())
        m_source.emplace(std::move(*knowledge));
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(0);
    connect(&m_gathering, &QTimer::timeout, this, &DesignFactsModel::gather);
}

void DesignFactsModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::changed, this, [this] { m_gathering.start(); });
        connect(document, &DesignDocument::selectionChanged, this, [this] {
            if (!m_revealing)
                show();
        });
    }
    gather();
    emit documentChanged();
}

void DesignFactsModel::gather() {
    m_gathering.stop();
    m_facts = m_document && m_document->isReady() && m_source ? m_source->of(*m_document)
                                                              : std::vector<DesignFact>();
    show();
}

void DesignFactsModel::show() {
    const bool narrowed = m_document && !m_document->selection().isEmpty();
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        if (!narrowed || std::ranges::any_of(m_facts[i].elements, [this](const QString& id) {
                return m_document->isSelected(id);
            }))
            m_shown.push_back(i);
    endResetModel();
    emit countChanged();
}

QVariant DesignFactsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DesignFact& found = m_facts[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case FactId:
        return qt(found.fact->id);
    case Qt::DisplayRole:
    case Statement:
        return qt(found.fact->statement);
    case Value:
        return found.fact->quantity ? figureOf(*found.fact->quantity) : QString();
    case About:
        return found.about;
    case Why:
        return qt(found.fact->why);
    default:
        return {};
    }
}

QHash<int, QByteArray> DesignFactsModel::roleNames() const {
    return {{FactId, "factId"}, {Statement, "statement"}, {Value, "value"}, {About, "about"}, {Why, "why"}};
}

void DesignFactsModel::reveal(int row) {
    if (row < 0 || row >= count())
        return;
    // The rows stay: one goes through them.
    const QScopedValueRollback<bool> revealing(m_revealing, true);
    m_document->reveal(m_facts[m_shown[static_cast<std::size_t>(row)]].elements);
}

} // namespace lintel
