#pragma once

#include "qml/Canvas/connection_options.h"
#include "qml/Canvas/tools/tool.h"

#include <QStringList>
#include <string>
#include <vector>

namespace lintel {

/// Draws a connection from an element, or gives the end of one another element. Elements that it may legally
/// end at are lit; over any other one the reason why not is shown. By keyboard, Tab goes from one legal end
/// to the next and Enter takes it.
class ConnectTool final : public Tool {
public:
    enum class By { Drag, Keys };
    ConnectTool(CanvasInput& canvas, std::string from, By by);
    /// Re-attaches a connection: `stays` is the element at its other end, and whether the connection leaves
    /// there.
    ConnectTool(CanvasInput& canvas, std::string stays, bool leavesThere, std::string connection);

    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void press(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    bool key(CanvasInput& canvas, int key, Qt::KeyboardModifiers modifiers) override;
    Qt::CursorShape cursor(const CanvasInput&) const override { return Qt::CrossCursor; }

private:
    void light(CanvasInput& canvas);
    ConnectionOptions options(const CanvasInput& canvas, const std::string& other) const;
    void aim(CanvasInput& canvas, const std::string& target, QPointF at);
    void finish(CanvasInput& canvas, const std::string& target);

    std::string m_from;     ///< the end that stays
    bool m_leaves = true;   ///< the connection leaves that end
    std::string m_replaces; ///< the connection that is re-attached; empty for a new one
    By m_by;
    std::vector<std::string> m_legal; ///< in reading order
    int m_chosen = -1;
};

/// The element at a point that a connection can start or end at; empty when there is none.
std::string connectableAt(const CanvasInput& canvas, QPointF scene);

} // namespace lintel
