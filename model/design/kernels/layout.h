#pragma once

#include "model/design/graph.h"
#include "model/design/layout.h"

#include <string>
#include <vector>

namespace lintel {

/// Sizes of what the canvas draws, in device-independent pixels (resources/tokens.json, "node" and "size").
namespace metrics {
inline constexpr double CardWidth = 140;  ///< of a card whose words fit
inline constexpr double WidestCard = 188; ///< so that a card which grows never covers the next: Gap more
inline constexpr double CardHeight = 40;
inline constexpr double PartHeight = 20; ///< of a line for what is inside a card
inline constexpr double Grid = 4;        ///< every position and size is a multiple of this
inline constexpr double FrameLabel = 28; ///< height of the strip under a frame's beam that holds its label
inline constexpr double ReadableLabel = 120; ///< width that a label needs to say anything
inline constexpr double FramePadding = 16;   ///< between a frame's line and its members
inline constexpr double Gap = 48;            ///< between cards in the direction of the flow
inline constexpr double CrossGap = 24;       ///< between cards across the flow
inline constexpr double SpanReach = 48;      ///< how far a spanning card reaches into the subnet beside it
inline constexpr double SpanReachDown = 32;  ///< and into the one below it
inline constexpr double NoteWidth = 200;
inline constexpr double NoteHeight = 80;
inline constexpr double CollapsedWidth = 180;
} // namespace metrics

enum class Arrange {
    Everything, ///< forget all positions
    Missing,    ///< keep what has a position; only give one to what has none
};

/// Lays out a graph: left to right along its connections, members inside their container, no two cards
/// overlapping, a card that belongs to several subnets across their gap. The result is complete (every node,
/// container and shape of the graph has a place) and names nothing else. Deterministic. Safe from any thread
/// (calls wait for each other).
Layout arrange(const Graph& graph, const Layout& present, Arrange what = Arrange::Everything);

/// Of the card of a resource that lies in one place: 140 to 188 wide, for its name and kind; 40 high, and 20
/// for each thing inside.
QSizeF cardSize(const Graph::Node& node);

/// The card of a node or shape at its position, wider and higher when it spans several frames of the layout;
/// a note has its own size. An invalid rectangle when the layout does not place it.
QRectF cardRect(const Graph::Node& node, const Layout& layout);

/// Where a frame has room for its label: the strip at its top, or what the cards that lie across it leave of
/// that; below these when they leave too little to read.
QRectF frameLabelRoom(const QRectF& frame, const std::vector<QRectF>& cards);

/// The beginning of this room, which the label takes; connections keep off it when they can.
QRectF frameLabelRect(const QRectF& frame, const std::vector<QRectF>& cards = {});

/// The smallest rectangle around everything that the layout places; invalid when it is empty.
QRectF boundsOf(const Graph& graph, const Layout& layout);

/// Of a closed frame: its label alone.
QSizeF collapsedSize();

/// Grows frames, from the inside out, until each holds its members with padding. Nothing else moves.
Layout growFrames(const Graph& graph, Layout layout);

/// The nearest multiple of metrics::Grid.
double snapToGrid(double value);
QPointF snapToGrid(QPointF point);

} // namespace lintel
