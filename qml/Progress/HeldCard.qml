pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Progress
import Lintel.Ui

// How firmly the memories are held.
Card {
    id: card

    required property StudyStatistics statistics
    readonly property var held: statistics.held
    readonly property int largest: Math.max(1, held.known ?? 0, held.growing ?? 0, held.fragile ?? 0, held.fresh ?? 0)
    readonly property var rows: [["known", qsTr("Known well"), qsTr("stability over 30 d"), Theme.color.accentFill], ["growing", qsTr("Growing"), qsTr("stability 7 to 30 d"), Theme.color.accentBorder], ["fragile", qsTr("Fragile"), qsTr("stability under 7 d"), Theme.color.borderControl], ["fresh", qsTr("Not started"), "", Theme.color.borderStrong]]

    Label {
        id: heading
        x: Theme.space.s5
        y: Theme.space.s4
        text: qsTr("What you hold")
        font: Theme.type.heading
        Accessible.role: Accessible.Heading
    }
    Column {
        x: Theme.space.s5
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: (heading.y + heading.height) / 2
        width: parent.width - 2 * Theme.space.s5
        spacing: Theme.space.s4
        Repeater {
            model: card.rows
            Column {
                id: row
                required property var modelData
                readonly property int count: card.held[modelData[0]] ?? 0
                width: parent?.width ?? 0
                spacing: Theme.space.s1
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2 memories").arg(modelData[1]).arg(count)
                Item {
                    width: parent.width
                    height: name.height
                    Label {
                        id: name
                        text: row.modelData[1]
                        Accessible.ignored: true
                    }
                    Label {
                        anchors.left: name.right
                        anchors.leftMargin: Theme.space.s2
                        anchors.baseline: name.baseline
                        text: row.modelData[2]
                        font: Theme.type.small
                        color: Theme.color.text2
                        Accessible.ignored: true
                    }
                    Label {
                        anchors.right: parent.right
                        text: row.count.toLocaleString(Qt.locale("en"), "f", 0)
                        font: Theme.type.code
                        Accessible.ignored: true
                    }
                }
                Rectangle {
                    width: Math.max(2, parent.width * row.count / card.largest)
                    height: 6
                    color: row.modelData[3]
                }
            }
        }
    }
}
