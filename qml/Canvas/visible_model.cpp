#include "qml/Canvas/visible_model.h"

#include <algorithm>
#include <unordered_set>

namespace lintel {

void VisibleModel::setScene(CanvasScene* scene) {
    if (scene == m_scene)
        return;
    m_scene = scene;
    connectSources();
}

void VisibleModel::setViewport(CanvasViewport* viewport) {
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    connectSources();
}

void VisibleModel::connectSources() {
    emit sourceChanged();
    if (!m_scene || !m_viewport)
        return;
    connect(m_scene, &CanvasScene::changed, this, &VisibleModel::showAnew);
    connect(m_scene, &CanvasScene::dragged, this, &VisibleModel::refreshDragged);
    connect(m_viewport, &CanvasViewport::changed, this, &VisibleModel::update);
    connect(m_scene, &CanvasScene::selectionChanged, this, &VisibleModel::showAnew);
    connect(m_scene, &CanvasScene::findingsChanged, this, &VisibleModel::refreshData);
    showAnew();
}

void VisibleModel::showAnew() {
    m_covered = {};
    update();
    refreshData();
}

void VisibleModel::refreshData() {
    if (!m_ids.empty())
        emit dataChanged(index(0), index(count() - 1));
}

void VisibleModel::refreshDragged(const std::unordered_set<std::string>& ids) {
    for (int row = 0; row < count(); ++row)
        if (ids.contains(idAt(row)))
            emit dataChanged(index(row), index(row));
}

void VisibleModel::update() {
    const DesignDocument* shown = m_scene->document();
    if (!shown || !shown->isReady())
        return;
    // Rows are chosen for half a screen more on every side, so that small moves change nothing.
    const QRectF view = m_viewport->visible();
    const bool readable = m_viewport->zoom() >= readableZoom();
    if (m_covered.contains(view) && m_covered.width() <= 4 * view.width() && readable == m_readable)
        return;
    m_readable = readable;
    m_covered = view.adjusted(-view.width() / 2, -view.height() / 2, view.width() / 2, view.height() / 2);

    std::vector<std::string> wanted = readable ? visibleIn(m_covered) : std::vector<std::string>();
    const bool overview = !readable || wanted.size() > MaxRows;
    if (overview)
        wanted.clear();
    std::unordered_set<std::string> missing(wanted.begin(), wanted.end());
    if (!overview)
        for (const QString& selected : shown->selection())
            if (std::string id = selected.toStdString(); exists(id) && missing.insert(id).second)
                wanted.push_back(std::move(id));

    const int before = count();
    for (int row = count() - 1; row >= 0; --row) {
        if (missing.erase(idAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_ids.erase(m_ids.begin() + row);
        endRemoveRows();
    }
    std::erase_if(wanted, [&](const std::string& id) { return !missing.contains(id); });
    if (!wanted.empty()) {
        beginInsertRows({}, count(), count() + static_cast<int>(wanted.size()) - 1);
        m_ids.insert(m_ids.end(), wanted.begin(), wanted.end());
        endInsertRows();
    }
    if (before != count())
        emit countChanged();
    if (overview != m_overview) {
        m_overview = overview;
        emit overviewChanged();
    }
}

} // namespace lintel
