#pragma once

#include "model/design/kernels/hit_test.h"
#include "model/design/kernels/router.h"
#include "model/design/kernels/spatial_index.h"
#include "qml/Canvas/view_filter.h"
#include "qml/Document/design_document.h"

#include <QObject>
#include <QRectF>
#include <QVariantAnimation>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lintel {

/// The geometry of an open design: where cards, frames and connections lie, found by id or by place. While a
/// gesture is under way it shows what the gesture would do, without touching the document.
class CanvasScene : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(QRectF bounds READ bounds NOTIFY changed FINAL)
    Q_PROPERTY(qreal fadedOpacity READ fadedOpacity CONSTANT FINAL)
    Q_PROPERTY(QVariantList outlines READ outlines NOTIFY changed FINAL)
    Q_PROPERTY(lintel::ViewFilter* filter READ filter CONSTANT FINAL)
    /// Milliseconds that an arrangement takes to show; 0 shows it at once.
    Q_PROPERTY(int duration MEMBER m_duration NOTIFY durationChanged FINAL)

public:
    static constexpr qreal FadedOpacity = 0.25;

    explicit CanvasScene(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    const Graph& graph() const;

    struct Card {
        std::string id;
        QRectF rect;
        const Graph::Node* node = nullptr; ///< its type is empty for a free shape
        bool faded = false;
    };
    struct Frame {
        std::string id;
        QRectF rect;
        int depth = 0; ///< 0 at the top
        const Graph::Container* container = nullptr;
        QRectF label = {}; ///< room for its label, from the frame's corner
    };
    struct Edge {
        std::string id;
        std::string from;
        std::string to;
        std::string kind;
        std::string label;
        std::optional<Layout::Bend> bend = {};
        bool faded = false;
    };
    const std::vector<Card>& cards() const { return m_cards; }
    const std::vector<Frame>& frames() const { return m_frames; }
    const std::vector<Edge>& edges() const { return m_edges; }
    const std::vector<Route>& routes() const { return m_routes; } ///< one an edge, same order
    /// The same without the gesture under way.
    const std::vector<Route>& settledRoutes() const { return m_previewing ? m_routesBase : m_routes; }
    /// Lines around what runs in clusters and, when their layer is shown, around what security groups
    /// protect: {group, isCluster, title, members, x, y, width, height}.
    QVariantList outlines() const;
    qreal fadedOpacity() const { return FadedOpacity; }
    ViewFilter* filter() const { return m_filter; }

    const Card* card(const std::string& id) const;
    const Frame* frame(const std::string& id) const;
    int edgeIndex(const std::string& id) const; ///< -1 when there is none
    /// Rectangle of a card, frame or connection; invalid when unknown.
    QRectF rectOf(const std::string& id) const;
    QRectF bounds() const { return m_bounds; }

    std::vector<SpatialIndex::Key> cardsIn(const QRectF& area) const { return m_cardIndex.query(area); }
    std::vector<SpatialIndex::Key> edgesIn(const QRectF& area) const { return m_edgeIndex.query(area); }
    Hit hitTest(QPointF point, double reach) const;
    std::vector<std::string> elementsIn(const QRectF& area) const;
    bool isEmptyIn(const QRectF& area) const; ///< nothing is drawn there

    /// Cards and frames that move when these ids do: members go with their frame.
    std::vector<std::string> movedWith(const std::vector<std::string>& ids) const;
    /// Shows cards and frames shifted, with their connections re-routed, until endPreview().
    void previewMove(const std::vector<std::string>& ids, QPointF delta);
    void previewResize(const std::string& frame, const QRectF& rect);
    void previewBend(const std::string& connection, Layout::Bend bend);
    void endPreview();
    /// Whether the gesture under way shifts a card or frame.
    bool isShifted(const std::string& id) const { return m_previewBase.contains(id); }
    /// The next change shows as a movement.
    void animateNextChange() { m_animateNext = true; }

    /// Ids of the cards and frames in reading order: rows from the top, each from the left.
    std::vector<std::string> readingOrder() const;

signals:
    void documentChanged();
    void durationChanged();
    /// Anything moved, came or went.
    void changed();
    /// A step of a gesture: of all that is drawn, these elements alone moved.
    void dragged(const std::unordered_set<std::string>& ids);
    /// Of the document that is shown.
    void selectionChanged();
    void findingsChanged();
    /// The document holds another design: fit the view.
    void reset();

private:
    void rebuild();
    void collect(const Graph& graph, const Layout& layout);
    void fade();
    void findLabelRooms();
    static QRectF labelRect(const Frame& frame);
    void travel(const std::unordered_map<std::string, QRectF>& from);
    void place(const std::string& id, const QRectF& rect);
    void rerouteMoved(const std::vector<std::string>& moved);
    RoutingScene routingScene() const;
    void setRoutes(std::vector<Route> routes);
    void beginPreview();
    void drag(const std::vector<Router::Move>& moves);
    std::optional<Layout::Bend> bendOf(const std::string& connection) const;

    ViewFilter* m_filter;
    QVariantAnimation m_travel;
    int m_duration = 0;
    bool m_animateNext = false;
    DesignDocument* m_document = nullptr;
    std::vector<Card> m_cards;
    std::vector<Frame> m_frames;
    std::vector<Edge> m_edges;
    std::vector<Route> m_routes;
    std::unordered_map<std::string, std::size_t> m_cardOf;
    std::unordered_map<std::string, std::size_t> m_frameOf;
    std::unordered_map<std::string, std::size_t> m_edgeOf;
    SpatialIndex m_cardIndex;
    SpatialIndex m_edgeIndex;
    QRectF m_bounds;
    std::unordered_map<std::string, QRectF> m_previewBase; ///< where what is shifted lay before
    std::vector<Route> m_routesBase;
    std::unique_ptr<Router> m_router; ///< while elements are dragged
    bool m_previewing = false;
};

} // namespace lintel
