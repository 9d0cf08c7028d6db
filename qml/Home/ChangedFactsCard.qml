pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Home

// A few of the facts that changed since the notes were written, and the way to all of them.
Card {
    id: card

    required property ChangedFacts facts
    readonly property int few: 4

    signal openFact(string fact)
    signal openAll

    implicitHeight: rows.height

    Column {
        id: rows
        width: parent.width
        bottomPadding: Theme.space.s2
        Item {
            width: parent.width
            height: Theme.size.topBar
            Glyph {
                id: mark
                x: Theme.space.s4
                anchors.verticalCenter: parent.verticalCenter
                name: "replace"
                color: Theme.color.warning
            }
            Label {
                anchors.left: mark.right
                anchors.leftMargin: Theme.space.s2
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Facts that changed")
                font: Theme.type.heading
                Accessible.role: Accessible.Heading
            }
            Button {
                objectName: "allChangedButton"
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.s2
                anchors.verticalCenter: parent.verticalCenter
                visible: card.facts.count > card.few
                kind: "link"
                text: qsTr("All %1").arg(card.facts.count)
                onClicked: card.openAll()
            }
        }
        Repeater {
            model: Math.min(card.few, card.facts.facts.length)
            Column {
                id: entry
                required property int index
                readonly property var fact: card.facts.facts[index]
                width: rows.width
                Divider {
                    x: Theme.space.s4
                    width: parent.width - 2 * Theme.space.s4
                    visible: entry.index > 0
                }
                ChangedFactRow {
                    objectName: "changed " + entry.fact.fact
                    width: parent.width
                    entry: entry.fact
                    onClicked: card.openFact(entry.fact.fact)
                }
            }
        }
    }
}
