#include "qml/Library/hits_model.h"

namespace lintel {

namespace {

QString marked(std::string_view plain, const std::vector<std::pair<int, int>>& matches) {
    QString html;
    std::size_t done = 0;
    for (const auto& [start, end] : matches) {
        html += QString::fromUtf8(plain.substr(done, start - done)).toHtmlEscaped() + "<b>" +
                QString::fromUtf8(plain.substr(start, end - start)).toHtmlEscaped() + "</b>";
        done = end;
    }
    return html + QString::fromUtf8(plain.substr(done)).toHtmlEscaped();
}

const char* nameOf(SearchHit::Kind kind) {
    switch (kind) {
    case SearchHit::Kind::Service:
        return "service";
    case SearchHit::Kind::Fact:
        return "fact";
    case SearchHit::Kind::Comparison:
        return "comparison";
    case SearchHit::Kind::Api:
        return "api";
    }
    return "";
}

} // namespace

void HitsModel::setHits(std::vector<SearchHit> hits) {
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
    emit changed();
}

int HitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant HitsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SearchHit& hit = m_hits[index.row()];
    switch (role) {
    case KindRole:
        return nameOf(hit.kind);
    case IdRole:
        return QString::fromUtf8(hit.id);
    case ServiceRole:
        return QString::fromUtf8(hit.service);
    case Qt::DisplayRole:
    case TitleRole:
        return QString::fromUtf8(hit.title);
    case TitleHtmlRole:
        return marked(hit.title, hit.titleMatches);
    case ExcerptHtmlRole:
        return marked(hit.excerpt, hit.excerptMatches);
    default:
        return {};
    }
}

QHash<int, QByteArray> HitsModel::roleNames() const {
    return {{KindRole, "kind"},           {IdRole, "id"},
            {ServiceRole, "service"},     {TitleRole, "title"},
            {TitleHtmlRole, "titleHtml"}, {ExcerptHtmlRole, "excerptHtml"}};
}

} // namespace lintel
