#include "model/design/kernels/layout.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace lintel {

namespace {

double snapUp(double value) {
    return std::ceil(value / metrics::Grid) * metrics::Grid;
}

/// About how wide a text is in Inter of a size in pixels: narrow, wide and other letters in parts of that.
double textWidth(std::string_view text, double size) {
    constexpr std::string_view narrow = "fijlrtI.,:;|!'()[] ";
    constexpr std::string_view wide = "mwMWABCDGHKNOQRUVXY@%&";
    double width = 0;
    for (const char letter : text) {
        const bool continues = (static_cast<unsigned char>(letter) & 0xC0) == 0x80; // of a letter before
        width += continues                            ? 0
                 : narrow.find(letter) != narrow.npos ? 0.34
                 : wide.find(letter) != wide.npos     ? 0.74
                                                      : 0.57;
    }
    return width * size;
}

const QPointF* positionOf(const Graph::Node& node, const Layout& layout) {
    if (const auto shape = layout.shapes.find(node.id); node.type.empty() && shape != layout.shapes.end())
        return &shape->second.position;
    const auto place = layout.nodes.find(node.id);
    return place == layout.nodes.end() ? nullptr : &place->second;
}

QSizeF sizeOf(const Layout::Shape& shape) {
    if (shape.size.isValid())
        return shape.size;
    return shape.kind == "note" ? QSizeF(metrics::NoteWidth, metrics::NoteHeight)
                                : QSizeF(metrics::CardWidth, metrics::CardHeight);
}

} // namespace

double snapToGrid(double value) {
    return std::round(value / metrics::Grid) * metrics::Grid;
}

QPointF snapToGrid(QPointF point) {
    return {snapToGrid(point.x()), snapToGrid(point.y())};
}

QSizeF cardSize(const Graph::Node& node) {
    // Semibold 12 px and regular 11 px; the icon and the margins stand beside them.
    const double words = std::max(textWidth(node.title, 12.6), textWidth(node.subtitle, 11));
    const double width = node.containers.size() > 1
                             ? metrics::CardWidth // it reaches as far as it spans
                             : std::clamp(snapUp(words + 48), metrics::CardWidth, metrics::WidestCard);
    return {width, metrics::CardHeight + metrics::PartHeight * static_cast<double>(node.parts.size())};
}

QRectF cardRect(const Graph::Node& node, const Layout& layout) {
    const QPointF* position = positionOf(node, layout);
    if (!position)
        return {};
    if (const auto shape = layout.shapes.find(node.id); node.type.empty() && shape != layout.shapes.end())
        return {*position, sizeOf(shape->second)};
    const QSizeF own = cardSize(node);
    double width = own.width();
    std::optional<double> below; ///< upper edge of the nearest of its frames that lies lower
    if (node.containers.size() > 1)
        for (const std::string& container : node.containers)
            if (const auto frame = layout.frames.find(container); frame != layout.frames.end()) {
                const QRectF& rect = frame->second;
                width = std::max(width, snapUp(rect.left() + metrics::SpanReach - position->x()));
                if (rect.top() >= position->y() + metrics::CardHeight / 2)
                    below = std::min(below.value_or(rect.top()), rect.top());
            }
    double height = own.height();
    if (below)
        height = std::max(height, snapUp(*below + metrics::SpanReachDown - position->y()));
    return {*position, QSizeF(width, height)};
}

QRectF frameLabelRoom(const QRectF& frame, const std::vector<QRectF>& cards) {
    const QRectF strip(frame.topLeft(), QSizeF(frame.width(), std::min(metrics::FrameLabel, frame.height())));
    std::vector<QRectF> over;
    for (const QRectF& card : cards)
        if (card.intersects(strip))
            over.push_back(card);
    std::sort(over.begin(), over.end(), [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
    const double needed = std::min(metrics::ReadableLabel, strip.width());
    double left = strip.left();
    double below = strip.top();
    for (const QRectF& card : over) {
        if (card.left() - left >= needed)
            return {QPointF(left, strip.top()), QPointF(card.left(), strip.bottom())};
        left = std::max(left, card.right());
        below = std::max(below, card.bottom());
    }
    if (strip.right() - left >= needed)
        return {QPointF(left, strip.top()), strip.bottomRight()};
    return strip.translated(0, below - strip.top());
}

QRectF frameLabelRect(const QRectF& frame, const std::vector<QRectF>& cards) {
    constexpr double widestLabel = 240;
    QRectF room = frameLabelRoom(frame, cards);
    room.setWidth(std::min(widestLabel, room.width()));
    return room;
}

QRectF boundsOf(const Graph& graph, const Layout& layout) {
    QRectF bounds;
    for (const Graph::Node& node : graph.nodes)
        bounds = bounds.united(cardRect(node, layout));
    for (const auto& [id, frame] : layout.frames)
        bounds = bounds.united(frame);
    return bounds;
}

QSizeF collapsedSize() {
    return {metrics::CollapsedWidth, metrics::FrameLabel + metrics::FramePadding};
}

Layout growFrames(const Graph& graph, Layout layout) {
    std::unordered_map<std::string_view, const Graph::Node*> nodes;
    for (const Graph::Node& node : graph.nodes)
        nodes.emplace(node.id, &node);
    // Parents come before children, so the reverse order meets every child before its parent.
    for (auto container = graph.containers.rbegin(); container != graph.containers.rend(); ++container) {
        const auto frame = layout.frames.find(container->id);
        if (frame == layout.frames.end())
            continue;
        if (container->isCollapsed) {
            frame->second.setSize(collapsedSize());
            continue;
        }
        const auto hold = [&](const QRectF& member) {
            if (member.isValid())
                frame->second =
                    frame->second.united(member.adjusted(-metrics::FramePadding, -metrics::FrameLabel,
                                                         metrics::FramePadding, metrics::FramePadding));
        };
        for (const std::string& member : container->members) {
            if (const auto inner = layout.frames.find(member); inner != layout.frames.end())
                hold(inner->second);
            else if (const auto node = nodes.find(member);
                     node != nodes.end() && node->second->containers.size() == 1)
                hold(cardRect(*node->second, layout));
        }
    }
    return layout;
}

} // namespace lintel
