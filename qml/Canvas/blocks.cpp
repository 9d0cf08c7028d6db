#include "qml/Canvas/blocks.h"

#include "model/catalog/roles.h"
#include "model/design/commands/add_resource.h"
#include "model/design/commands/add_shape.h"
#include "model/design/commands/group_elements.h"
#include "model/design/kernels/layout.h"
#include "model/design/shapes.h"

namespace lintel {

namespace {

constexpr std::string_view ShapePrefix = "shape:";
constexpr std::string_view FramePrefix = "frame:";

std::string after(std::string_view prefix, const std::string& block) {
    return block.starts_with(prefix) ? block.substr(prefix.size()) : std::string();
}

} // namespace

std::string shapeBlock(const std::string& kind) {
    return std::string(ShapePrefix) + kind;
}

std::string freeFrameBlock(const std::string& kind) {
    return std::string(FramePrefix) + kind;
}

std::string shapeOfBlock(const std::string& block) {
    return after(ShapePrefix, block);
}

std::string freeFrameOfBlock(const std::string& block) {
    return after(FramePrefix, block);
}

Role roleOfBlock(const Roles& roles, const std::string& block) {
    if (const std::string shape = shapeOfBlock(block); !shape.empty())
        return shapeRole(shape);
    if (const std::string frame = freeFrameOfBlock(block); !frame.empty())
        return freeFrameRole(frame);
    return roles.of(block);
}

std::unique_ptr<Command> addBlock(const Roles& roles, const std::string& block, std::optional<QPointF> at,
                                  const std::vector<std::string>& containers) {
    if (const std::string shape = shapeOfBlock(block); !shape.empty())
        return std::make_unique<AddShape>(shape, roleOfBlock(roles, block).label, at);
    if (const std::string frame = freeFrameOfBlock(block); !frame.empty()) {
        std::optional<QRectF> rect;
        if (at)
            rect = QRectF(*at, QSizeF(metrics::CardWidth * 2, metrics::CardHeight * 4));
        return std::make_unique<GroupElements>(std::vector<std::string>(), frame, rect);
    }
    return std::make_unique<AddResource>(block, at, containers);
}

} // namespace lintel
