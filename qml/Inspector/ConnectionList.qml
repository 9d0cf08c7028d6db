pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The connections of an element: where to, what they do, which resources make them work.
Column {
    id: list

    required property DesignDocument document
    required property var connections
    property bool single: false
    signal factRequested(string id)

    spacing: Theme.space.s2

    Label {
        visible: list.connections.length === 0
        width: list.width
        text: qsTr("No connections. Press C on the canvas to draw one.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        model: list.connections
        Card {
            id: entry

            required property var modelData
            readonly property color ink: Theme.connection(modelData.kind).color

            objectName: "connection:" + modelData.id
            width: list.width
            height: words.height + 2 * Theme.space.s2
            Accessible.role: Accessible.ListItem
            Accessible.name: (modelData.outgoing ? qsTr("%1 to %2") : qsTr("%1 from %2")).arg(modelData.kind).arg(modelData.other)

            Column {
                id: words
                x: Theme.space.s3
                y: Theme.space.s2
                width: parent.width - 2 * Theme.space.s3 - tools.width
                spacing: Theme.space.s1
                Row {
                    width: parent.width
                    spacing: Theme.space.s2
                    Glyph {
                        anchors.verticalCenter: parent.verticalCenter
                        name: entry.modelData.outgoing ? "arrow-right" : "arrow-left"
                        color: entry.ink
                    }
                    Label {
                        width: Math.min(implicitWidth, parent.width - Theme.space.s6)
                        text: entry.modelData.other
                        font: Theme.type.bodyStrong
                        elide: Text.ElideMiddle
                    }
                }
                Label {
                    width: parent.width
                    text: entry.modelData.label.length > 0 ? qsTr("%1: %2").arg(entry.modelData.kind).arg(entry.modelData.label) : entry.modelData.kind
                    font: Theme.type.small
                    color: entry.ink
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: entry.modelData.resources
                    Label {
                        required property string modelData
                        width: words.width
                        text: modelData
                        font: Theme.type.codeSmall
                        color: Theme.color.text2
                        elide: Text.ElideMiddle
                    }
                }
                Button {
                    visible: entry.modelData.facts.length > 0
                    kind: "link"
                    size: "small"
                    horizontalPadding: 0
                    glyph: "book-2"
                    text: qsTr("Why it works so")
                    onClicked: list.factRequested(entry.modelData.facts[0])
                }
            }
            Row {
                id: tools
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.space.s1
                IconButton {
                    visible: !list.single
                    size: "small"
                    glyph: "focus-2"
                    text: qsTr("Show the connection")
                    onClicked: list.document.reveal([entry.modelData.id])
                }
                IconButton {
                    objectName: "removeConnection"
                    size: "small"
                    glyph: "trash"
                    text: qsTr("Remove the connection and what makes it work")
                    onClicked: list.document.remove([entry.modelData.id])
                }
            }
        }
    }
}
