#include "qml/Canvas/visible_labels_model.h"

namespace lintel {
bool VisibleLabelsModel::exists(const std::string& id) const {
    return scene()->edgeIndex(id) >= 0;
}

std::vector<std::string> VisibleLabelsModel::visibleIn(const QRectF& area) const {
    std::vector<std::string> ids;
    for (const SpatialIndex::Key key : scene()->edgesIn(area))
        if (const CanvasScene::Edge& edge = scene()->edges()[key]; !edge.label.empty())
            ids.push_back(edge.id);
    return ids;
}

QVariant VisibleLabelsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int at = scene()->edgeIndex(idAt(index.row()));
    if (at < 0)
        return {};
    const CanvasScene::Edge& edge = scene()->edges()[static_cast<std::size_t>(at)];
    const Route& route = scene()->routes()[static_cast<std::size_t>(at)];
    switch (role) {
    case EdgeId:
        return QString::fromStdString(edge.id);
    case Qt::DisplayRole:
    case Text:
        return QString::fromStdString(edge.label);
    case Kind:
        return QString::fromStdString(edge.kind);
    case CentreX:
        return route.label.x();
    case CentreY:
        return route.label.y();
    case Selected:
        return document().isSelected(QString::fromStdString(edge.id));
    case SeverityName: {
        const DesignDocument::Verdict* verdict = document().verdict(edge.id);
        const std::string_view name = verdict ? severityName(verdict->worst) : std::string_view();
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    case Faded:
        return edge.faded;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisibleLabelsModel::roleNames() const {
    return {{EdgeId, "edgeId"},         {Text, "text"},       {Kind, "kind"},
            {CentreX, "centreX"},       {CentreY, "centreY"}, {Selected, "selected"},
            {SeverityName, "severity"}, {Faded, "faded"}};
}

} // namespace lintel
