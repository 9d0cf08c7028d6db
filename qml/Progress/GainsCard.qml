pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Progress
import Lintel.Ui

// The services with which the most can be won for the exam.
Card {
    id: card

    required property StudyStatistics statistics
    readonly property int shown: 8
    readonly property var services: statistics.services

    signal study(string service)

    implicitHeight: column.height + 2 * Theme.space.s4

    Column {
        id: column
        x: Theme.space.s5
        y: Theme.space.s4
        width: parent.width - 2 * Theme.space.s5
        spacing: Theme.space.s1

        Label {
            text: qsTr("What would move it most")
            font: Theme.type.heading
            bottomPadding: Theme.space.s2
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: card.services.slice(0, card.shown)
            ListRow {
                required property var modelData
                objectName: "gain_" + modelData.id
                width: column.width
                category: modelData.category
                glyph: Theme.service(modelData.id)?.glyph ?? ""
                monogram: modelData.name.replace(/^(Amazon|AWS) /, "").slice(0, 2).toUpperCase()
                text: modelData.name
                trailing: qsTr("%1 to %2 %   +%3").arg(Math.round(modelData.low)).arg(Math.round(modelData.high)).arg(modelData.gain.toFixed(1))
                Accessible.name: qsTr("%1, recalled %2 to %3 %, knowing all of it would add %4 points. Review it").arg(modelData.name).arg(Math.round(modelData.low)).arg(Math.round(modelData.high)).arg(modelData.gain.toFixed(1))
                onClicked: card.study(modelData.id)
            }
        }
        Label {
            width: parent.width
            visible: card.services.length === 0
            text: qsTr("No exam is chosen.")
            color: Theme.color.text2
        }
    }
}
