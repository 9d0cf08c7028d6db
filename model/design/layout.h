#pragma once

#include "model/template/template_editor.h"

#include <QPointF>
#include <QRectF>
#include <map>
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
        std::string kind; ///< user internet client server note
        std::string text;
        QPointF position;
        std::vector<std::string> to; ///< ids of the nodes it points at
    };
    std::map<std::string, Shape> shapes;

    static Layout read(const Template& source);
    /// Writes only what differs from the template's present block; an empty layout removes the block.
    Result<void> write(TemplateEditor& editor) const;
};

} // namespace lintel
