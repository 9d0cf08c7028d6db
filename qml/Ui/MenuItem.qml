import QtQuick
import QtQuick.Layouts
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

    contentItem: RowLayout {
        spacing: Theme.space.s2
        Item {
            implicitWidth: Theme.size.icon
            implicitHeight: Theme.size.icon
            Glyph {
                name: control.checkable ? (control.checked ? "check" : "") : control.glyph
                size: Theme.size.iconSmall
            }
        }
        Label {
            Layout.fillWidth: true
            text: control.text
            color: !control.enabled ? Theme.color.text3 : control.danger ? Theme.color.error : Theme.color.text
            Accessible.ignored: true
        }
        KeyCaps {
            keys: control.keys
        }
        Glyph {
            visible: control.subMenu !== null
            name: control.subMenu ? "chevron-right" : ""
            size: Theme.size.iconSmall
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.highlighted && control.enabled ? Theme.color.hover : "transparent"
    }
}
