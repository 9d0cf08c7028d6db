#include "exporters/exporter.h"

#include "exporters/svg/palette.h"
#include "exporters/svg/writer.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/routing.h"

#include <cmath>

namespace lintel {

namespace {

constexpr double margin = 24;

/// Draws a design as the canvas shows it in the light theme: frames, then connections, then cards.
class Picture {
public:
    explicit Picture(const Design& design)
        : m_graph(design.graph())
        , m_layout(design.layout())
        , m_palette(Palette::light()) {}

    std::string draw() const {
        QRectF bounds = boundsOf(m_graph, m_layout);
        if (!bounds.isValid())
            bounds = QRectF(0, 0, metrics::CardWidth, metrics::CardHeight);
        const std::vector<Route> routes = route(scene());
        for (const Route& one : routes)
            for (const QPointF point : one.points)
                bounds = bounds.united(QRectF(point - QPointF(8, 8), QSizeF(16, 16)));
        bounds.adjust(-margin, -margin, margin, margin);
        std::string inside = "\n" + rectangle(bounds, 0, {"fill", m_palette.color("canvas")});
        for (const Graph::Container& container : m_graph.containers)
            inside += frame(container);
        for (std::size_t i = 0; i < routes.size(); ++i)
            inside += line(m_graph.connections[i], routes[i]);
        for (std::size_t i = 0; i < routes.size(); ++i)
            inside += label(m_graph.connections[i], routes[i]);
        for (const Graph::Node& node : m_graph.nodes)
            inside += card(node);
        const std::string box = number(bounds.x()) + " " + number(bounds.y()) + " " + number(bounds.width()) +
                                " " + number(bounds.height());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
               element("svg",
                       {"xmlns", "http://www.w3.org/2000/svg", "width", number(bounds.width()), "height",
                        number(bounds.height()), "viewBox", box, "font-family", "Inter, sans-serif"},
                       inside);
    }

private:
    static constexpr double labelSize = 11;

    QRectF rectOf(const std::string& id) const {
        if (const auto found = m_layout.frames.find(id); found != m_layout.frames.end())
            return found->second;
        const Graph::Node* node = m_graph.node(id);
        return node ? cardRect(*node, m_layout) : QRectF();
    }

    RoutingScene scene() const {
        RoutingScene scene;
        for (const Graph::Container& container : m_graph.containers) {
            const QRectF rect = rectOf(container.id);
            QRectF label = labelRoom(container);
            label.setWidth(
                std::min(textWidth(container.title + " " + container.detail, 12) + 44, label.width()));
            scene.boxes.push_back({container.id, rect, false, label});
        }
        for (const Graph::Node& node : m_graph.nodes)
            scene.boxes.push_back({node.id, cardRect(node, m_layout), true});
        for (const Graph::Connection& connection : m_graph.connections)
            scene.lines.push_back({connection.id, connection.from, connection.to, labelBox(connection)});
        return scene;
    }

    /// Where a frame's label finds room beside the cards that lie across the frame's edge.
    QRectF labelRoom(const Graph::Container& container) const {
        std::vector<QRectF> over;
        for (const Graph::Node& node : m_graph.nodes)
            if (node.containers.size() > 1)
                over.push_back(cardRect(node, m_layout));
        return frameLabelRoom(rectOf(container.id), over);
    }

    QSizeF labelBox(const Graph::Connection& connection) const {
        return connection.label.empty() ? QSizeF() : QSizeF(textWidth(connection.label, labelSize) + 12, 16);
    }

    std::string glyph(const std::string& name, QPointF at, double size, const std::string& ink) const {
        const std::string drawing = m_palette.glyph(name);
        if (drawing.empty())
            return {};
        return element(
            "g",
            {"transform",
             "translate(" + number(at.x()) + " " + number(at.y()) + ") scale(" + number(size / 24) + ")",
             "fill", "none", "stroke", ink, "stroke-width", "1.9", "stroke-linecap", "round",
             "stroke-linejoin", "round"},
            drawing);
    }

    std::string frame(const Graph::Container& container) const {
        const QRectF rect = rectOf(container.id);
        const nlohmann::json& look = m_palette.frame(container.kind);
        const std::string ink = m_palette.color(look.at("ink"));
        std::vector<std::string> attributes{
            "fill", look.at("fill").is_null() ? "none" : m_palette.color(look.at("fill")), "stroke",
            m_palette.color(look.at("line"))};
        if (look.contains("dash"))
            attributes.insert(attributes.end(), {"stroke-dasharray", "3 3"});
        std::string drawn = rectangle(rect.adjusted(0.5, 0.5, -0.5, -0.5), 0, attributes);
        if (const double beam = look.at("beam"); beam > 0)
            drawn += rectangle(QRectF(rect.topLeft(), QSizeF(rect.width(), beam)), 0, {"fill", ink});
        const QRectF room = labelRoom(container);
        drawn += glyph(look.at("glyph"), room.topLeft() + QPointF(8, 8), 14, ink);
        const QPointF baseline = room.topLeft() + QPointF(28, 19);
        const std::string title = elidedMiddle(container.title, room.width() - 36, 12);
        drawn += text(baseline, title, 12, 600, ink);
        const double used = textWidth(title, 12) * 1.1 + 10;
        if (used + textWidth(container.detail, 11) < room.width() - 36)
            drawn += text(baseline + QPointF(used, 0), container.detail, 11, 400, ink);
        return element("g", {"data-id", container.id}, "\n" + drawn);
    }

    std::string card(const Graph::Node& node) const {
        const QRectF rect = cardRect(node, m_layout);
        const std::string ink = m_palette.categoryInk(node.role.category);
        std::string drawn =
            rectangle(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6,
                      {"fill", m_palette.color("raised"), "stroke", m_palette.color("borderStrong")});
        const QRectF tile(rect.topLeft() + QPointF(8, 8), QSizeF(24, 24));
        drawn += rectangle(tile, 5, {"fill", m_palette.categoryTint(node.role.category)});
        const std::string picture = glyph(node.role.glyph, tile.topLeft() + QPointF(4.5, 3), 15, ink);
        drawn += picture.empty()
                     ? text(tile.topLeft() + QPointF(12, 15), node.role.monogram, 11, 600, ink, "middle")
                     : picture;
        const std::string datum = m_palette.categoryDatum(node.role.category);
        for (std::size_t cell = 0; cell < datum.size(); ++cell)
            if (datum[cell] == '1')
                drawn += rectangle(
                    QRectF(tile.left() + 4 + 2.0 * static_cast<double>(cell), tile.bottom() - 4, 2, 2), 0,
                    {"fill", ink});
        const double room = rect.width() - 48;
        const QPointF words = rect.topLeft() + QPointF(40, 0);
        drawn += text(words + QPointF(0, 17), elidedMiddle(node.title, room, 12.6), 12, 600,
                      m_palette.color("text"));
        drawn += text(words + QPointF(0, 31), elidedMiddle(node.subtitle, room, 10.5), 10.5, 400,
                      m_palette.color("text3"));
        for (std::size_t i = 0; i < node.parts.size(); ++i)
            drawn +=
                part(node.parts[i], rect, metrics::CardHeight + metrics::PartHeight * static_cast<double>(i));
        return element("g", {"data-id", node.id}, "\n" + drawn);
    }

    /// A line of a card for something inside it.
    std::string part(const Graph::Node::Part& part, const QRectF& card, double top) const {
        using Kind = Graph::Node::Part::Kind;
        const QPointF left = card.topLeft() + QPointF(8, top);
        const char* sign = part.kind == Kind::Instances   ? "server-2"
                           : part.kind == Kind::Parameter ? "transfer-in"
                           : part.kind == Kind::Output    ? "transfer-out"
                                                          : "dots";
        const std::string name = part.kind == Kind::More ? part.detail + " more" : part.name;
        const double room = card.width() - 34;
        std::string drawn =
            rectangle(QRectF(card.left() + 1, left.y(), card.width() - 2, 1), 0,
                      {"fill", m_palette.color("border")}) +
            glyph(sign, left + QPointF(0, 3), 14, m_palette.color("text2")) +
            text(left + QPointF(18, 14), elidedMiddle(name, room, 11), 11, 400, m_palette.color("text"));
        if (const double rest = room - textWidth(name, 11) * 1.1;
            part.kind != Kind::More && textWidth(part.detail, 11) * 1.1 < rest)
            drawn += text({card.right() - 8, left.y() + 14}, part.detail, 11, 400, m_palette.color("text3"),
                          "end");
        return drawn;
    }

    std::string line(const Graph::Connection& connection, const Route& way) const {
        if (way.points.size() < 2)
            return {};
        const nlohmann::json& look = m_palette.connection(connection.kind);
        const std::string ink = m_palette.color(look.at("color"));
        std::vector<std::string> attributes{"d",
                                            roundedPath(way.points, 6),
                                            "fill",
                                            "none",
                                            "stroke",
                                            ink,
                                            "stroke-width",
                                            number(look.at("width"))};
        std::string dash;
        for (const nlohmann::json& length : look.at("dash"))
            dash += (dash.empty() ? "" : " ") + number(length);
        if (!dash.empty())
            attributes.insert(attributes.end(), {"stroke-dasharray", dash});
        return element("g", {"data-id", connection.id},
                       "\n" + element("path", attributes) + head(connection.kind, way.points, ink));
    }

    /// The end of a line, drawn along its last segment.
    std::string head(const std::string& kind, const std::vector<QPointF>& points,
                     const std::string& ink) const {
        const QPointF tip = points.back();
        const QPointF way = tip - points[points.size() - 2];
        const QPointF u = way / std::max(std::hypot(way.x(), way.y()), 0.001);
        const QPointF n(-u.y(), u.x());
        const auto path = [&](std::initializer_list<QPointF> corners, bool closed) {
            std::string d;
            for (const QPointF corner : corners)
                d += (d.empty() ? "M" : " L") + number(corner.x()) + " " + number(corner.y());
            return element("path", {"d", d + (closed ? " Z" : ""), "fill", closed ? ink : "none", "stroke",
                                    closed ? "none" : ink, "stroke-width", "1.5", "stroke-linecap", "round"});
        };
        if (kind == "invoke")
            return path({tip, tip - u * 8 + n * 4, tip - u * 8 - n * 4}, true);
        if (kind == "data")
            return path({tip - u * 7 + n * 4.5, tip, tip - u * 7 - n * 4.5}, false);
        if (kind == "permission")
            return path({tip, tip - u * 5 + n * 4, tip - u * 10, tip - u * 5 - n * 4}, true);
        if (kind == "network")
            return {};
        const QPointF centre = tip - u * 3;
        return element("circle", {"cx", number(centre.x()), "cy", number(centre.y()), "r", "3", "fill",
                                  m_palette.color("canvas"), "stroke", ink, "stroke-width", "1.5"});
    }

    std::string label(const Graph::Connection& connection, const Route& way) const {
        if (connection.label.empty() || way.points.size() < 2)
            return {};
        const QSizeF size = labelBox(connection);
        const QRectF patch(way.label - QPointF(size.width() / 2, size.height() / 2), size);
        return rectangle(patch, 3, {"fill", m_palette.color("canvas")}) +
               text(way.label + QPointF(0, 4), connection.label, labelSize, 500, m_palette.color("text2"),
                    "middle");
    }

    const Graph& m_graph;
    const Layout& m_layout;
    const Palette& m_palette;
};

Result<std::string> run(const Design& design) {
    return Picture(design).draw();
}

} // namespace

extern const Exporter svg_exporter;
const Exporter svg_exporter{"svg", "SVG picture", "svg", run};

} // namespace lintel
