#pragma once

#include "qml/Canvas/state_drop.h"
#include "qml/Canvas/tools/tool.h"

#include <QRectF>
#include <string>
#include <vector>

namespace lintel {

/// Shows where a block that is dragged from the palette would lie, and puts it there.
class PlaceTool final : public Tool {
public:
    explicit PlaceTool(std::string type)
        : m_type(std::move(type)) {}

    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    const std::string& type() const { return m_type; }

private:
    std::string m_type;
    QRectF m_rect;
    std::vector<std::string> m_containers;
    std::optional<StateDrop> m_states; ///< where it would be a task
};

} // namespace lintel
