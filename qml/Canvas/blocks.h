#pragma once

#include "model/design/command_stack.h"

#include <QPointF>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

class Roles;
struct Role;

/// What the palette offers is a resource type, or a free shape written as "shape:user".
bool isShapeBlock(const std::string& block);
Role roleOfBlock(const Roles& roles, const std::string& block);
/// The command that adds a block, at a point or where the layout finds room.
std::unique_ptr<Command> addBlock(const Roles& roles, const std::string& block, std::optional<QPointF> at,
                                  const std::vector<std::string>& containers);

} // namespace lintel
