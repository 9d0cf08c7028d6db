#pragma once

#include "qml/Canvas/canvas_scene.h"
#include "qml/Canvas/canvas_viewport.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <string>
#include <unordered_set>
#include <vector>

namespace lintel {

/// The elements of one sort that are in view (with a margin, and with what is selected): the canvas makes
/// delegates for these alone. Rows come and go as the view moves; an element keeps its row, and so its
/// delegate, while it stays.
class VisibleModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(lintel::CanvasScene* scene READ scene WRITE setScene NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(
        lintel::CanvasViewport* viewport READ viewport WRITE setViewport NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool overview READ isOverview NOTIFY overviewChanged FINAL)

public:
    static constexpr std::size_t MaxRows = 600;

    using QAbstractListModel::QAbstractListModel;

    CanvasScene* scene() const { return m_scene; }
    void setScene(CanvasScene* scene);
    CanvasViewport* viewport() const { return m_viewport; }
    void setViewport(CanvasViewport* viewport);
    int count() const { return static_cast<int>(m_ids.size()); }

    bool isOverview() const { return m_overview; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }

signals:
    void sourceChanged();
    void countChanged();
    void overviewChanged();

protected:
    /// Ids of the elements that touch an area of the scene.
    virtual std::vector<std::string> visibleIn(const QRectF& area) const = 0;
    /// Zoom below which this sort of element cannot be read.
    virtual qreal readableZoom() const { return 0; }
    virtual bool exists(const std::string& id) const = 0;
    const std::string& idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    const DesignDocument& document() const { return *m_scene->document(); }

private:
    void connectSources();
    void update();
    void showAnew();
    void refreshData();
    void refreshDragged(const std::unordered_set<std::string>& ids);

    CanvasScene* m_scene = nullptr;
    CanvasViewport* m_viewport = nullptr;
    std::vector<std::string> m_ids;
    bool m_overview = false;
    bool m_readable = true;
    QRectF m_covered; ///< the area that the rows were chosen for
};

} // namespace lintel
