pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The templates that were open last, and the ways to another.
Column {
    id: recent

    required property list<string> paths

    signal newDesign
    signal openFile
    signal openDesign(string path)

    function fileName(path: string): string {
        return path.slice(path.lastIndexOf("/") + 1);
    }
    function folder(path: string): string {
        return path.slice(0, Math.max(0, path.lastIndexOf("/")));
    }

    spacing: Theme.space.s3

    Item {
        width: parent.width
        height: Theme.size.control
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Recent designs")
            font: Theme.type.heading
            Accessible.role: Accessible.Heading
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space.s2
            Button {
                objectName: "openFileButton"
                kind: "ghost"
                glyph: "folder-open"
                text: qsTr("Open")
                keys: "Ctrl+O"
                onClicked: recent.openFile()
            }
            Button {
                objectName: "newDesignButton"
                glyph: "plus"
                text: qsTr("New design")
                keys: "Ctrl+N"
                onClicked: recent.newDesign()
            }
        }
    }
    Card {
        width: parent.width
        height: list.height + 2 * Theme.space.s1
        Column {
            id: list
            x: Theme.space.s1
            y: Theme.space.s1
            width: parent.width - 2 * Theme.space.s1
            Label {
                width: parent.width
                height: Theme.size.topBar
                visible: recent.paths.length === 0
                leftPadding: Theme.space.s4
                verticalAlignment: Text.AlignVCenter
                text: qsTr("No design was opened yet.")
                color: Theme.color.text2
            }
            Repeater {
                model: recent.paths.slice(0, 6)
                ListRow {
                    required property string modelData
                    objectName: "design " + recent.fileName(modelData)
                    width: list.width
                    implicitHeight: Theme.size.controlLarge
                    horizontalPadding: Theme.space.s4
                    glyph: "template"
                    text: recent.fileName(modelData)
                    trailing: recent.folder(modelData)
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.Button
                    onClicked: recent.openDesign(modelData)
                }
            }
        }
    }
}
