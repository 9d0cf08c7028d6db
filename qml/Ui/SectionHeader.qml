import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// The head of a group. With `collapsible` it opens and closes; `category` puts the datum line at the right.
T.AbstractButton {
    id: control

    property bool collapsible: false
    property bool expanded: true
    property string category
    property string note
    property bool large: false

    width: ListView.view ? ListView.view.width : implicitWidth
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.rowDense
    horizontalPadding: collapsible ? Theme.space.s1 : 0
    enabled: collapsible
    focusPolicy: collapsible ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: collapsible
    font: large ? Theme.type.heading : Theme.type.smallStrong
    Accessible.role: collapsible ? Accessible.Button : Accessible.Heading
    Accessible.name: text
    Accessible.description: collapsible ? (expanded ? qsTr("Open") : qsTr("Closed")) : note
    onClicked: expanded = !expanded
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onLeftPressed: event => {
        event.accepted = expanded;
        expanded = false;
    }
    Keys.onRightPressed: event => {
        event.accepted = !expanded;
        expanded = true;
    }

    contentItem: Item {
        implicitWidth: chevron.width + caption.implicitWidth + end.width + 2 * Theme.space.s2
        Glyph {
            id: chevron
            anchors.verticalCenter: parent.verticalCenter
            width: control.collapsible ? size : 0
            visible: control.collapsible
            size: Theme.size.iconSmall
            name: control.expanded ? "chevron-down" : "chevron-right"
        }
        Label {
            id: caption
            anchors.left: chevron.right
            anchors.leftMargin: control.collapsible ? Theme.space.s1 : 0
            anchors.right: end.left
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            font: control.font
            color: control.large ? Theme.color.text : Theme.color.text2
            Accessible.ignored: true
        }
        Row {
            id: end
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s2
            Label {
                text: control.note
                visible: text.length > 0
                font: Theme.type.small
                color: Theme.color.text2
                Accessible.ignored: true
            }
            DatumLine {
                anchors.verticalCenter: parent.verticalCenter
                category: control.category
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.hovered ? Theme.color.hover : "transparent"
        FocusRing {
            visible: control.visualFocus
            anchors.margins: 0
        }
    }
}
