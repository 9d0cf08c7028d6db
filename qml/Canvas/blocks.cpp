#include "qml/Canvas/blocks.h"

#include "model/catalog/roles.h"
#include "model/design/commands/add_resource.h"
#include "model/design/commands/add_shape.h"
#include "model/design/shapes.h"

namespace lintel {

namespace {
constexpr std::string_view ShapePrefix = "shape:";
} // namespace

bool isShapeBlock(const std::string& block) {
    return block.starts_with(ShapePrefix);
}

Role roleOfBlock(const Roles& roles, const std::string& block) {
    return isShapeBlock(block) ? shapeRole(block.substr(ShapePrefix.size())) : roles.of(block);
}

std::unique_ptr<Command> addBlock(const Roles& roles, const std::string& block, std::optional<QPointF> at,
                                  const std::vector<std::string>& containers) {
    if (isShapeBlock(block))
        return std::make_unique<AddShape>(block.substr(ShapePrefix.size()), roleOfBlock(roles, block).label,
                                          at);
    return std::make_unique<AddResource>(block, at, containers);
}

} // namespace lintel
