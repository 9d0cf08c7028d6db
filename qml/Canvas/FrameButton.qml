pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Canvas
import Lintel.Ui

// One kind of container or shape, to be dragged to the canvas or placed with Enter.
T.AbstractButton {
    id: control

    required property var frame
    required property DraggedBlock drag
    readonly property color ink: frame.category.length > 0 ? Theme.category(frame.category).ink : Theme.color.text3
    signal insertRequested(string type)

    objectName: "block:" + frame.type
    implicitWidth: implicitContentWidth
    implicitHeight: Theme.size.controlSmall
    hoverEnabled: true
    text: frame.label
    Accessible.name: text
    Keys.onReturnPressed: insertRequested(frame.type)
    Keys.onEnterPressed: insertRequested(frame.type)
    onDoubleClicked: insertRequested(frame.type)

    contentItem: Row {
        leftPadding: Theme.space.s1 + 2
        rightPadding: Theme.space.s1
        spacing: Theme.space.s1
        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: control.frame.glyph
            size: Theme.size.iconSmall
            color: control.ink
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideNone
            text: control.text
            font: Theme.type.caption
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: control.hovered ? Theme.color.hover : Theme.color.raised
        border.width: 1
        border.color: Theme.color.borderStrong
        Beam {
            width: parent.width
            height: 2
            color: control.ink
        }
        FocusRing {
            visible: control.visualFocus
        }
    }
    BlockDrag {
        drag: control.drag
        type: control.frame.type
        look: control.frame
    }
    TooltipOn {
        wanted: control.hovered
        text: control.frame.category.length > 0 ? control.frame.type : control.text
    }
}
