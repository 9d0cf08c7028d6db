import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// The handle of a SplitView: a line that can be grabbed a little beside it.
Rectangle {
    id: handle

    implicitWidth: 1
    implicitHeight: 1
    color: T.SplitHandle.pressed || T.SplitHandle.hovered ? Theme.color.accent : Theme.color.border
    containmentMask: Item {
        x: handle.width > handle.height ? 0 : -4
        y: handle.width > handle.height ? -4 : 0
        width: handle.width > handle.height ? handle.width : 9
        height: handle.width > handle.height ? 9 : handle.height
    }
}
