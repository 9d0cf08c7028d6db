import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Lintel.Ui

// A row of a list: tile or glyph, text, and a quiet text (or `trailingItem`) at the right. `highlighted` selects it.
T.ItemDelegate {
    id: control

    property string category
    property string glyph
    property string monogram
    property string trailing
    property color trailingInk: Theme.color.text2
    property Component trailingItem

    width: ListView.view ? ListView.view.width : implicitWidth
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.row
    horizontalPadding: Theme.space.s2
    spacing: Theme.space.s2
    font: highlighted ? Theme.type.bodyStrong : Theme.type.body
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: trailing.length > 0 ? qsTr("%1, %2").arg(text).arg(trailing) : text
    Accessible.selected: highlighted
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: RowLayout {
        spacing: control.spacing
        IconTile {
            visible: control.category.length > 0
            category: control.category
            glyph: control.glyph
            monogram: control.monogram
            size: Theme.size.tileSmall
        }
        Glyph {
            name: control.category.length > 0 ? "" : control.glyph
            color: control.highlighted ? Theme.color.accent : Theme.color.text2
        }
        Label {
            Layout.fillWidth: true
            text: control.text
            font: control.font
            color: control.highlighted ? Theme.color.accent : Theme.color.text
            Accessible.ignored: true
        }
        Label {
            visible: text.length > 0
            text: control.trailing
            font: Theme.type.small
            color: control.trailingInk
            Accessible.ignored: true
        }
        Loader {
            visible: control.trailingItem !== null
            sourceComponent: control.trailingItem
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.highlighted ? Theme.color.accentTint : control.down ? Theme.color.pressed : control.hovered ? Theme.color.hover : "transparent"
        FocusRing {
            visible: control.visualFocus
            anchors.margins: 0
            radius: Theme.radius.control
        }
    }
}
