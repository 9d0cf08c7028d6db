import QtQuick
import QtQuick.Layouts
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
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    Keys.onLeftPressed: event => {
        event.accepted = expanded;
        expanded = false;
    }
    Keys.onRightPressed: event => {
        event.accepted = !expanded;
        expanded = true;
    }

    contentItem: RowLayout {
        spacing: Theme.space.s1
        Glyph {
            visible: control.collapsible
            size: Theme.size.iconSmall
            name: control.expanded ? "chevron-down" : "chevron-right"
        }
        Label {
            Layout.fillWidth: true
            text: control.text
            font: control.font
            color: control.large ? Theme.color.text : Theme.color.text2
            Accessible.ignored: true
        }
        Label {
            text: control.note
            visible: text.length > 0
            font: Theme.type.small
            color: Theme.color.text2
            Accessible.ignored: true
        }
        DatumLine {
            visible: control.category.length > 0
            category: control.category
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
