import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.MenuItem {
    id: control

    property string glyph
    property string keys
    property bool danger: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: visible ? Theme.size.rowDense : 0
    horizontalPadding: Theme.space.s2
    font: Theme.type.body
    hoverEnabled: true
    Accessible.name: text

    contentItem: Item {
        implicitWidth: Theme.size.icon + caption.implicitWidth + caps.width + 2 * Theme.space.s2
        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: control.checkable ? (control.checked ? "check" : "") : control.glyph
            size: Theme.size.iconSmall
        }
        Label {
            id: caption
            x: Theme.size.icon + Theme.space.s2
            width: parent.width - x - caps.width
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            color: !control.enabled ? Theme.color.text3 : control.danger ? Theme.color.error : Theme.color.text
            Accessible.ignored: true
        }
        KeyCaps {
            id: caps
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            keys: control.keys
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.highlighted && control.enabled ? Theme.color.hover : "transparent"
    }
}
