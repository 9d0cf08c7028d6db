pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Lintel.Ui

// One fact: the claim, what in the design it is about, and its figure.
T.ItemDelegate {
    id: row

    required property int index
    required property string factId
    required property string statement
    required property string value
    required property string about
    required property string why

    signal openRequested

    objectName: "designFact:" + factId
    width: ListView.view ? ListView.view.width : implicitWidth
    implicitHeight: implicitContentHeight + 2 * Theme.space.s2
    leftPadding: Theme.space.s4
    rightPadding: Theme.space.s4
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(statement).arg(about)
    Accessible.description: why
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    contentItem: RowLayout {
        spacing: Theme.space.s3
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Label {
                Layout.fillWidth: true
                text: row.statement
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                text: row.about
                font: Theme.type.small
                color: Theme.color.text2
                elide: Text.ElideRight
            }
        }
        Chip {
            visible: row.value.length > 0
            text: row.value
        }
        Button {
            objectName: "openDesignFact"
            kind: "link"
            size: "small"
            glyph: "book-2"
            text: qsTr("Open")
            Accessible.description: row.statement
            onClicked: row.openRequested()
        }
    }
    background: Rectangle {
        color: row.hovered || row.ListView.isCurrentItem ? Theme.color.hover : "transparent"
        Divider {
            anchors.bottom: parent.bottom
        }
        FocusRing {
            visible: row.visualFocus
            anchors.margins: 2
        }
    }
}
