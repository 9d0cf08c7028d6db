#include "qml/Browser/cards_model.h"

#include "model/study/progress/deck_card.h"

#include <algorithm>

namespace lintel {
namespace {

constexpr int pageSize = 100;
constexpr std::size_t keptPages = 40;

} // namespace

void CardsModel::setSource(const ProgressStore* store, Describe describe) {
    m_store = store;
    m_describe = std::move(describe);
}

void CardsModel::setCards(std::vector<std::int64_t> ids, std::int64_t today) {
    beginResetModel();
    m_ids = std::move(ids);
    m_today = today;
    m_pages.clear();
    if (!m_selected.empty()) {
        const std::unordered_set<std::int64_t> present(m_ids.begin(), m_ids.end());
        std::erase_if(m_selected, [&](std::int64_t id) { return !present.contains(id); });
        if (!present.contains(m_current))
            m_current = 0;
    }
    if (m_selected.empty() && !m_ids.empty()) {
        m_current = m_anchor = m_ids.front();
        m_selected.insert(m_current);
    }
    endResetModel();
    emit reset();
    emit selectionChanged();
}

void CardsModel::reread() {
    m_pages.clear();
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

std::int64_t CardsModel::cardAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : 0;
}

std::vector<std::int64_t> CardsModel::selection() const {
    std::vector<std::int64_t> chosen;
    for (const std::int64_t id : m_ids)
        if (m_selected.contains(id))
            chosen.push_back(id);
    return chosen;
}

int CardsModel::currentRow() const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), m_current);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

void CardsModel::changeSelection(const std::function<void()>& change) {
    change();
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {SelectedRole, CurrentRole});
    emit selectionChanged();
}

void CardsModel::select(int row) {
    const std::int64_t id = cardAt(row);
    if (id == 0)
        return;
    changeSelection([&] {
        m_selected = {id};
        m_current = m_anchor = id;
    });
}

void CardsModel::toggle(int row) {
    const std::int64_t id = cardAt(row);
    if (id == 0)
        return;
    changeSelection([&] {
        if (m_selected.erase(id) == 0)
            m_selected.insert(id);
        m_current = m_anchor = id;
    });
}

void CardsModel::extend(int row) {
    const std::int64_t id = cardAt(row);
    const auto anchor = std::find(m_ids.begin(), m_ids.end(), m_anchor);
    if (id == 0 || anchor == m_ids.end())
        return select(row);
    const auto other = m_ids.begin() + row;
    changeSelection([&] {
        m_selected.clear();
        m_selected.insert(std::min(anchor, other), std::max(anchor, other) + 1);
        m_current = id;
    });
}

void CardsModel::selectAll() {
    changeSelection([&] { m_selected.insert(m_ids.begin(), m_ids.end()); });
}

int CardsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const CardRow& CardsModel::rowAt(int row) const {
    const int page = row / pageSize;
    auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        if (m_pages.size() >= keptPages)
            m_pages.clear();
        const auto first = static_cast<std::size_t>(page * pageSize);
        const std::span<const std::int64_t> ids(m_ids.data() + first,
                                                std::min<std::size_t>(pageSize, m_ids.size() - first));
        std::vector<CardRow> rows(ids.size());
        const auto cards = m_store->read([&](const Sql& sql) { return readCards(sql, ids, m_today); });
        // A card that another window has deleted leaves an empty row until the search is run again.
        for (std::size_t i = 0, card = 0; cards && card < cards->size() && i < ids.size(); ++i)
            if ((*cards)[card].id == ids[i])
                rows[i] = m_describe((*cards)[card++]);
        found = m_pages.emplace(page, std::move(rows)).first;
    }
    return found->second[static_cast<std::size_t>(row % pageSize)];
}

QVariant CardsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || !m_store)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return rowAt(index.row()).text;
    case CardRole:
        return QVariant::fromValue(rowAt(index.row()));
    case SelectedRole:
        return m_selected.contains(cardAt(index.row()));
    case CurrentRole:
        return cardAt(index.row()) == m_current;
    default:
        return {};
    }
}

QHash<int, QByteArray> CardsModel::roleNames() const {
    return {{CardRole, "card"}, {SelectedRole, "chosen"}, {CurrentRole, "current"}};
}

} // namespace lintel
