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

/// What the palette offers is a resource type, a free shape ("shape:user") or a free frame ("frame:region").
std::string shapeBlock(const std::string& kind);
std::string freeFrameBlock(const std::string& kind);
/// The kind of a free shape or frame; empty for any other block.
std::string shapeOfBlock(const std::string& block);
std::string freeFrameOfBlock(const std::string& block);
Role roleOfBlock(const Roles& roles, const std::string& block);
/// The command that adds a block, at a point or where the layout finds room.
std::unique_ptr<Command> addBlock(const Roles& roles, const std::string& block, std::optional<QPointF> at,
                                  const std::vector<std::string>& containers);

} // namespace lintel
