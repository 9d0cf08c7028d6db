#pragma once

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

class CanvasInput;

/// What keys and menus do with the selected elements.
class CanvasActions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CanvasInput")
    Q_PROPERTY(bool canPaste READ canPaste NOTIFY clipboardChanged FINAL)

public:
    /// In the order of AlignElements::Way.
    enum Way { Left, Centre, Right, Top, Middle, Bottom, SpreadAcross, SpreadDown, Tidy };
    Q_ENUM(Way)
    /// In the order of ArrangeElements::Policy.
    enum Policy { Everything, New, Selection };
    Q_ENUM(Policy)

    explicit CanvasActions(CanvasInput* input);

    /// The clipboard holds text; whether it is a template shows on pasting.
    bool canPaste() const;

    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void cut();
    /// Pastes with the middle at a point of the scene.
    Q_INVOKABLE void paste(QPointF centre);
    Q_INVOKABLE void align(lintel::CanvasActions::Way way);
    Q_INVOKABLE void arrange(lintel::CanvasActions::Policy policy);
    Q_INVOKABLE void group();
    /// Removes the selected free frames; their members stay.
    Q_INVOKABLE void ungroup();
    /// Closes the selected container, or opens it; shows a state machine's states, or hides them.
    Q_INVOKABLE void toggleCollapsed();
    /// A state machine is selected whose states can be shown, or are.
    Q_INVOKABLE bool hasStates() const;
    /// Something is selected that can be in security groups.
    Q_INVOKABLE bool takesSecurityGroups() const;
    /// Those of the template: {group, member}; member where all that is selected is in it.
    Q_INVOKABLE QVariantList securityGroups() const;
    Q_INVOKABLE void changeSecurityGroup(const QString& group, bool join);
    /// Containers that the selected elements can go into, as they nest: {container, title, detail, depth,
    /// member}; member where all that is selected is directly in it.
    Q_INVOKABLE QVariantList containers() const;
    /// Puts the selected elements into a container, or with an empty one out of all.
    Q_INVOKABLE void moveInto(const QString& container);
    Q_INVOKABLE void toggleLocked();
    Q_INVOKABLE void bringToFront();
    Q_INVOKABLE void sendToBack();
    /// Lets the selected connection find its own way again.
    Q_INVOKABLE void straighten();
    Q_INVOKABLE bool isBent() const; ///< a connection is selected that the user laid
    /// Fades what the selected elements do not reach; once more, or with nothing selected, shows everything
    /// again.
    Q_INVOKABLE void toggleFocus();

    Q_INVOKABLE bool isFrame() const;     ///< one container is selected
    Q_INVOKABLE bool isFreeFrame() const; ///< … that generates nothing
    Q_INVOKABLE bool isCollapsed() const;
    Q_INVOKABLE bool isLocked() const; ///< all selected elements are

signals:
    void clipboardChanged();

private:
    std::vector<std::string> selected() const;
    std::vector<std::string> protectable() const;

    CanvasInput& m_input;
};

} // namespace lintel
