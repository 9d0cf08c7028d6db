pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// One cell a card: rated cards in the ink of their rating, the present one tall, the rest empty. Long sessions get a
// plain bar.
Item {
    id: strip

    required property var answered // ratings, oldest first
    required property int remaining

    readonly property int total: answered.length + remaining
    readonly property int gap: 1
    readonly property int cellWidth: total > 0 ? Math.floor((width + gap) / total) - gap : 0
    readonly property bool cells: cellWidth >= 3

    implicitWidth: total * (Theme.space.s3 + gap)
    implicitHeight: Theme.space.s4
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 of %2 cards answered").arg(answered.length).arg(total)

    Meter {
        visible: !strip.cells && strip.total > 0
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        value: strip.total > 0 ? strip.answered.length / strip.total : 0
        Accessible.ignored: true
    }
    Row {
        visible: strip.cells
        spacing: strip.gap
        Repeater {
            model: strip.cells ? strip.total : 0
            Item {
                id: cell

                required property int index
                readonly property int rating: index < strip.answered.length ? strip.answered[index] : 0
                readonly property bool present: index === strip.answered.length
                // Ratings differ in height as well as in ink.
                readonly property int drop: rating === 1 ? 4 : rating === 2 ? 2 : 0

                width: strip.cellWidth
                height: strip.height
                Rectangle {
                    y: cell.present ? 1 : 4 + cell.drop
                    width: parent.width
                    height: cell.present ? strip.height - 2 : Theme.space.s2 - cell.drop
                    color: cell.present ? Theme.color.text : cell.rating === 0 ? Theme.color.sunken : cell.rating > 2 ? Theme.color.accentFill : Theme.rating(cell.rating === 1 ? "again" : "hard").beam
                    border.width: cell.rating === 0 && !cell.present ? 1 : 0
                    border.color: Theme.color.border
                }
            }
        }
    }
}
