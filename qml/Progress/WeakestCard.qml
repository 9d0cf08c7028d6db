pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Progress
import Lintel.Ui

// The facts that are most likely forgotten by now.
Card {
    id: card

    required property StudyStatistics statistics
    readonly property var columns: [
        {
            text: "",
            width: 24
        },
        {
            text: qsTr("Fact"),
            width: 0
        },
        {
            text: qsTr("Recall now"),
            width: 88
        },
        {
            text: qsTr("Difficulty"),
            width: 72
        },
        {
            text: qsTr("Lapses"),
            width: 56
        }
    ]

    signal openFact(string fact)

    implicitHeight: column.height + 2 * Theme.space.s4

    Column {
        id: column
        x: Theme.space.s4
        y: Theme.space.s4
        width: parent.width - 2 * Theme.space.s4
        Item {
            width: parent.width
            height: title.height + Theme.space.s2
            Label {
                id: title
                x: Theme.space.s1
                text: qsTr("Weakest facts")
                font: Theme.type.heading
                Accessible.role: Accessible.Heading
            }
            Label {
                anchors.right: parent.right
                anchors.baseline: title.baseline
                text: qsTr("recall falls with time")
                font: Theme.type.small
                color: Theme.color.text2
            }
        }
        TableHeader {
            columns: card.columns
        }
        Repeater {
            model: card.statistics.weakest
            TableRow {
                id: row
                required property var modelData
                required property int index
                columns: card.columns
                last: index === card.statistics.weakest.length - 1
                activeFocusOnTab: true
                Accessible.name: qsTr("%1, recall now %2 %, forgotten %3 times").arg(modelData.front).arg(Math.round(modelData.recall)).arg(modelData.lapses)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: if (modelData.fact.length > 0)
                    card.openFact(modelData.fact)
                cells: [
                    Item {
                        anchors.verticalCenter: parent?.verticalCenter
                        width: row.columnWidth(0)
                        height: Theme.size.tileSmall
                        IconTile {
                            size: Theme.size.tileSmall
                            category: row.modelData.category
                            glyph: Theme.service(row.modelData.service)?.glyph ?? ""
                            monogram: row.modelData.serviceName.replace(/^(Amazon|AWS) /, "").slice(0, 2).toUpperCase()
                        }
                    },
                    Label {
                        anchors.verticalCenter: parent?.verticalCenter
                        width: row.columnWidth(1)
                        text: row.modelData.front
                    },
                    Label {
                        anchors.verticalCenter: parent?.verticalCenter
                        width: row.columnWidth(2)
                        text: qsTr("%1 %").arg(Math.round(row.modelData.recall))
                        font: Theme.type.code
                    },
                    Label {
                        anchors.verticalCenter: parent?.verticalCenter
                        width: row.columnWidth(3)
                        text: row.modelData.difficulty.toFixed(1)
                        font: Theme.type.code
                        color: Theme.color.text2
                    },
                    Label {
                        anchors.verticalCenter: parent?.verticalCenter
                        width: row.columnWidth(4)
                        text: row.modelData.lapses
                        font: Theme.type.code
                        color: Theme.color.text2
                    }
                ]
                FocusRing {
                    visible: row.activeFocus
                }
            }
        }
        Label {
            visible: card.statistics.weakest.length === 0
            topPadding: Theme.space.s2
            text: qsTr("Nothing was learned yet.")
            color: Theme.color.text3
        }
    }
}
