#pragma once

#include "model/template/template_editor.h"

#include <QPointF>
#include <QRectF>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lintel {

/// Where things lie on the canvas, in device-independent pixels; kept in the template's Metadata.Lintel
/// block, e.g.
///   Metadata: {Lintel: {version: 1, nodes: {Orders: [64, 128]}, frames: {Vpc: [0, 0, 640, 320]}, shapes:
///   {…}}}
struct Layout {
    std::map<std::string, QPointF> nodes; ///< top left corner of a card
    std::map<std::string, QRectF> frames; ///< of containers

    struct Shape {        ///< something that generates nothing: a user, the internet, a note
        std::string kind; ///< shapes.h, shapeKinds()
        std::string text; ///< of a note: Markdown
        QPointF position;
        std::vector<std::string> to; ///< ids of the nodes it points at
        QSizeF size = {};            ///< of a note that was resized; invalid: the usual one
    };
    std::map<std::string, Shape> shapes;

    struct Group {        ///< a free frame: it holds elements together and generates nothing
        std::string kind; ///< group region account onPremises
        std::string title;
        std::vector<std::string> members; ///< ids of nodes, containers and other groups
    };
    std::map<std::string, Group> groups; ///< their rectangles stand in `frames`

    struct Bend { ///< the user laid the middle part of a connection here
        bool isVertical = true;
        double at = 0; ///< x of a vertical part, y of a horizontal one
        bool operator==(const Bend&) const = default;
    };
    std::map<std::string, Bend> bends; ///< by the id of the connection

    std::set<std::string> collapsed;  ///< containers that show as a closed frame
    std::set<std::string> opened;     ///< state machines that show as a frame around their states
    std::set<std::string> locked;     ///< elements that no gesture moves or deletes
    std::map<std::string, int> order; ///< cards above (1, 2 …) or below (-1 …) the others, which have 0

    static Layout read(const Template& source);
    /// Writes only what differs from the template's present block; an empty layout removes the block.
    Result<void> write(TemplateEditor& editor) const;
};

} // namespace lintel
