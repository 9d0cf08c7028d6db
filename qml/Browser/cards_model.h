#pragma once

#include "model/study/progress/progress_store.h"
#include "model/study/study_moment.h"
#include "qml/Browser/card_row.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lintel {

struct DeckCard;

/// The cards that a search found. Rows are read a page at a time when they come into view, so that a hundred
/// thousand cost no more than a screenful. Which are selected is kept here, by card.
class CardsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("CardBrowser has it.")
    Q_PROPERTY(int count READ rowCount NOTIFY reset FINAL)
    Q_PROPERTY(int selected READ selectedCount NOTIFY selectionChanged FINAL)

public:
    enum Roles { CardRole = Qt::UserRole, SelectedRole, CurrentRole };
    using Describe = std::function<CardRow(const DeckCard&)>;

    explicit CardsModel(QObject* parent = nullptr)
        : QAbstractListModel(parent) {}

    /// store outlives the model.
    void setSource(const ProgressStore* store, Describe describe);
    /// Other cards; of the selection stays what is still among them.
    void setCards(std::vector<std::int64_t> ids, std::int64_t today);
    /// The same cards, read anew.
    void reread();

    std::int64_t cardAt(int row) const;
    std::int64_t current() const { return m_current; }
    /// The selected cards, in the order of the list.
    std::vector<std::int64_t> selection() const;
    int selectedCount() const { return static_cast<int>(m_selected.size()); }

    /// The row of the current card, -1 when there is none.
    Q_INVOKABLE int currentRow() const;
    /// Makes a row the only selected one.
    Q_INVOKABLE void select(int row);
    Q_INVOKABLE void toggle(int row);
    /// Selects all rows from the one selected last to this one.
    Q_INVOKABLE void extend(int row);
    Q_INVOKABLE void selectAll();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void reset();
    void selectionChanged();

private:
    const CardRow& rowAt(int row) const;
    void changeSelection(const std::function<void()>& change);

    const ProgressStore* m_store = nullptr;
    Describe m_describe;
    std::vector<std::int64_t> m_ids;
    std::int64_t m_today = 0;
    std::unordered_set<std::int64_t> m_selected;
    std::int64_t m_current = 0;
    std::int64_t m_anchor = 0;
    mutable std::unordered_map<int, std::vector<CardRow>> m_pages;
};

} // namespace lintel
