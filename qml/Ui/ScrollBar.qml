import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.ScrollBar {
    id: control

    implicitWidth: orientation === Qt.Vertical ? 10 : 40
    implicitHeight: orientation === Qt.Vertical ? 40 : 10
    padding: 2
    minimumSize: 0.08
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    hoverEnabled: true

    contentItem: Rectangle {
        radius: 3
        color: control.pressed ? Theme.color.text3 : Theme.color.borderControl
        opacity: control.pressed || control.hovered ? 1 : control.active ? 0.7 : 0.4
    }
}
