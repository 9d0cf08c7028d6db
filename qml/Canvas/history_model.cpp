#include "qml/Canvas/history_model.h"
#include "qml/Document/follow_document.h"

namespace lintel {

void HistoryModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    const auto refresh = [this] {
        beginResetModel();
        endResetModel();
        emit changed();
    };
    if (document) {
        connect(document, &DesignDocument::changed, this, refresh);
        connect(document, &DesignDocument::documentReset, this, refresh);
    }
    refresh();
    emit documentChanged();
}

const CommandStack* HistoryModel::history() const {
    return m_document && m_document->isReady() ? &m_document->design().history() : nullptr;
}

int HistoryModel::current() const {
    return history() ? static_cast<int>(history()->position()) : 0;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !history() ? 0 : static_cast<int>(history()->steps().size()) + 1;
}

void HistoryModel::go(int row) {
    if (row < 0 || row >= rowCount())
        return;
    while (current() > row)
        m_document->undo();
    while (current() < row)
        m_document->redo();
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Label:
        return index.row() == 0 ? tr("As opened")
                                : QString::fromStdString(
                                      history()->steps()[static_cast<std::size_t>(index.row() - 1)].label);
    case Undone:
        return index.row() > current();
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const {
    return {{Label, "label"}, {Undone, "undone"}};
}

} // namespace lintel
