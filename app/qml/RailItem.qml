import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Ui

// One page in the rail.
T.AbstractButton {
    id: item

    required property Command command
    property string badge

    text: command.text
    width: Theme.size.rail
    height: 52
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: badge.length > 0 ? qsTr("%1, %2 due").arg(text).arg(badge) : text
    Accessible.selected: checked
    onClicked: command.triggered()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    background: Item {
        Rectangle {
            x: Theme.space.s1
            width: parent.width - 2 * Theme.space.s1
            height: parent.height
            radius: Theme.radius.card
            color: item.checked ? Theme.color.accentTint : item.down ? Theme.color.pressed : item.hovered ? Theme.color.hover : "transparent"
            FocusRing {
                visible: item.visualFocus
                anchors.margins: 0
            }
        }
        Beam {
            visible: item.checked
            y: Theme.space.s3
            height: parent.height - 2 * y
        }
    }
    contentItem: Item {
        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.space.s2
            name: item.command.glyph
            size: Theme.size.iconRail
            color: item.checked ? Theme.color.accent : Theme.color.text2
        }
        Badge {
            x: parent.width / 2 + Theme.space.s1
            y: Theme.space.s1
            strong: true
            text: item.badge
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.s1 + 2
            text: item.text
            font: Theme.type.caption
            color: item.checked ? Theme.color.accent : Theme.color.text2
            Accessible.ignored: true
        }
    }
    TooltipOn {
        wanted: item.hovered
        text: item.text
        keys: item.command.keys
    }
}
