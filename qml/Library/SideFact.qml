import QtQuick
import Lintel.Ui
import Lintel.Library

// A fact in the side column.
Item {
    id: entry

    required property var fact
    property bool studyAvailable: false

    signal copy
    signal openSource(string url)
    signal openFact
    signal study

    implicitHeight: content.implicitHeight + 2 * Theme.space.s3
    Accessible.role: Accessible.ListItem
    Accessible.name: fact.statement

    Divider {}
    Column {
        id: content
        y: Theme.space.s3
        width: parent.width
        spacing: Theme.space.s1
        Label {
            width: parent.width
            text: entry.fact.statement
            wrapMode: Text.Wrap
        }
        NotesSaid {
            width: parent.width
            visible: said.length > 0
            said: entry.fact.notesSaid
        }
        FactSources {
            width: parent.width
            fact: entry.fact
            onOpenSource: url => entry.openSource(url)
        }
        Row {
            spacing: Theme.space.s1
            Button {
                objectName: "sideOpen"
                kind: "link"
                size: "small"
                text: qsTr("Open")
                Accessible.description: entry.fact.statement
                onClicked: entry.openFact()
            }
            Button {
                objectName: "sideCopy"
                kind: "link"
                size: "small"
                text: qsTr("Copy")
                Accessible.description: entry.fact.statement
                onClicked: entry.copy()
            }
            Button {
                objectName: "sideStudy"
                visible: entry.studyAvailable
                kind: "link"
                size: "small"
                text: qsTr("Study")
                Accessible.description: entry.fact.statement
                onClicked: entry.study()
            }
        }
    }
}
