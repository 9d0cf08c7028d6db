pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The services with cards today, those with most first; each begins a session about it.
Column {
    id: services

    required property var due // [{id, name, category, due}]
    readonly property var sorted: Array.from(due).sort((a, b) => b.due - a.due)
    readonly property int few: 8
    property bool all: false

    signal begin(string service)

    spacing: Theme.space.s3

    Item {
        width: parent.width
        height: heading.height
        Label {
            id: heading
            text: qsTr("Due by service")
            font: Theme.type.heading
            Accessible.role: Accessible.Heading
        }
        Button {
            objectName: "allDueButton"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: services.due.length > services.few
            kind: "link"
            text: services.all ? qsTr("Fewer") : qsTr("All %1").arg(services.due.length)
            onClicked: services.all = !services.all
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
            Repeater {
                model: services.all ? services.sorted : services.sorted.slice(0, services.few)
                ListRow {
                    required property var modelData
                    objectName: "due " + modelData.id
                    width: list.width
                    implicitHeight: Theme.size.controlLarge
                    horizontalPadding: Theme.space.s4
                    category: modelData.category
                    glyph: Theme.service(modelData.id)?.glyph ?? ""
                    monogram: modelData.name.replace(/^(Amazon|AWS) /, "").slice(0, 2).toUpperCase()
                    text: modelData.name
                    trailing: modelData.due === 1 ? qsTr("1 card") : qsTr("%1 cards").arg(modelData.due)
                    trailingInk: Theme.color.accent
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.Button
                    onClicked: services.begin(modelData.id)
                }
            }
        }
    }
}
