#pragma once

#include "model/design/layout.h"
#include "qml/Canvas/tools/tool.h"

#include <optional>
#include <string>

namespace lintel {

/// Drags a part of a connection to where the user wants it.
class BendTool final : public Tool {
public:
    /// `from`: the scene point where the connection was pressed.
    BendTool(const CanvasInput& canvas, std::string connection, QPointF from);

    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    void cancel(CanvasInput& canvas) override;
    Qt::CursorShape cursor(const CanvasInput&) const override {
        return m_isVertical ? Qt::SplitHCursor : Qt::SplitVCursor;
    }

private:
    std::string m_connection;
    bool m_isVertical = true;
    std::optional<Layout::Bend> m_bend;
};

} // namespace lintel
