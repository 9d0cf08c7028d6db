import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// Set `name` for its accessible name.
T.Slider {
    id: control

    property string name

    implicitWidth: 160
    implicitHeight: Theme.size.controlSmall
    padding: 4
    Accessible.name: name

    background: Rectangle {
        x: control.leftPadding
        y: Math.round((control.height - height) / 2)
        width: control.availableWidth
        height: 2
        color: Theme.color.borderStrong
        Rectangle {
            width: control.visualPosition * parent.width
            height: parent.height
            color: Theme.color.accent
        }
    }
    handle: Rectangle {
        x: Math.round(control.leftPadding + control.visualPosition * (control.availableWidth - width))
        y: Math.round((control.height - height) / 2)
        width: 12
        height: 12
        radius: 6
        color: Theme.color.accent
        FocusRing {
            visible: control.visualFocus
            radius: height / 2
        }
    }
}
