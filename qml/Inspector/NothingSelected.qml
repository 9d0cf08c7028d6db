pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The inspector while nothing is selected: the design itself.
Flickable {
    id: empty

    required property DesignDocument document

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: width
    contentHeight: content.height + 2 * Theme.space.s4
    T.ScrollBar.vertical: ScrollBar {}

    DesignSummary {
        id: summary
        document: empty.document
    }
    Column {
        id: content
        x: Theme.space.s4
        y: Theme.space.s4
        width: empty.width - 2 * Theme.space.s4
        spacing: Theme.space.s4

        Label {
            width: parent.width
            text: empty.document.title
            font: Theme.type.heading
            elide: Text.ElideMiddle
        }
        Label {
            objectName: "designDescription"
            width: parent.width
            visible: text.length > 0
            text: summary.description
            wrapMode: Text.Wrap
            maximumLineCount: 8
            elide: Text.ElideRight
        }
        Column {
            width: parent.width
            visible: summary.counts.length > 0
            Divider {}
            Repeater {
                model: summary.counts
                Item {
                    id: row

                    required property var modelData

                    objectName: "count:" + modelData.label
                    width: parent.width
                    height: Theme.size.row
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.modelData.label
                        color: Theme.color.text2
                    }
                    Label {
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.modelData.count
                        font: Theme.type.code
                    }
                    Divider {
                        anchors.bottom: parent.bottom
                    }
                }
            }
        }
        Label {
            width: parent.width
            text: qsTr("Select a block, a frame or a connection to see its properties.")
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
        ParameterList {
            width: parent.width
            document: empty.document
        }
    }
}
