pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The services with cards today; each begins a session about it.
Column {
    id: services

    required property var due // [{id, name, category, due}]

    signal begin(string service)

    spacing: Theme.space.s3

    Label {
        text: qsTr("Due by service")
        font: Theme.type.heading
        Accessible.role: Accessible.Heading
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
                model: services.due
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
