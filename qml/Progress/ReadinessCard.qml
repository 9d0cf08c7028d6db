pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Progress
import Lintel.Ui

// How much of the exam's questions the facts would carry today, never as one number without its interval.
Card {
    id: card

    required property StudyStatistics statistics
    readonly property var whole: statistics.readiness
    readonly property bool known: whole.value !== undefined
    readonly property real target: 80

    implicitHeight: column.height + 2 * Theme.space.s4

    Column {
        id: column
        x: Theme.space.s5
        y: Theme.space.s4
        width: parent.width - 2 * Theme.space.s5
        spacing: Theme.space.s3

        Label {
            width: parent.width
            text: qsTr("Readiness, %1").arg(card.statistics.exam)
            font: Theme.type.heading
            Accessible.role: Accessible.Heading
        }
        Row {
            visible: card.known
            spacing: Theme.space.s3
            Label {
                id: figure
                objectName: "readiness"
                text: card.known ? qsTr("%1 to %2 %").arg(Math.round(card.whole.low)).arg(Math.round(card.whole.high)) : ""
                font: Theme.type.display
            }
            Label {
                anchors.verticalCenter: figure.verticalCenter
                width: column.width - figure.width - parent.spacing
                text: qsTr("of what the exam asks, by weight, you would recall today. AWS publishes no pass percentage.")
                font: Theme.type.small
                color: Theme.color.text2
                wrapMode: Text.Wrap
            }
        }
        Label {
            width: parent.width
            visible: !card.known
            text: qsTr("No exam is chosen.")
            color: Theme.color.text2
        }
        Divider {
            width: parent.width
        }
        Repeater {
            model: card.statistics.domains
            ReadinessRow {
                required property var modelData
                required property int index
                width: column.width
                part: modelData
                target: card.target
                last: index === card.statistics.domains.length - 1
            }
        }
        Row {
            visible: card.known
            spacing: Theme.space.s4
            Repeater {
                model: [["value", qsTr("estimate")], ["interval", qsTr("95 % interval")], ["target", qsTr("80 %")]]
                Row {
                    id: mark
                    required property var modelData
                    spacing: Theme.space.s2
                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        width: mark.modelData[0] === "interval" ? 16 : 3
                        height: mark.modelData[0] === "interval" ? 8 : 14
                        color: mark.modelData[0] === "value" ? Theme.color.accent : mark.modelData[0] === "interval" ? Theme.color.accentBorder : Theme.color.success
                    }
                    Label {
                        text: mark.modelData[1]
                        font: Theme.type.caption
                        color: Theme.color.text2
                    }
                }
            }
        }
    }
}
