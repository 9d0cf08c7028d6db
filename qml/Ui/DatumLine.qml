pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The datum line of a category, eight cells wide.
Row {
    id: line

    required property string category
    property int cell: 3

    readonly property var look: Theme.category(category)

    Repeater {
        model: line.category.length > 0 ? 8 : 0
        Rectangle {
            required property int index
            width: line.cell
            height: Theme.size.frameBeam
            color: line.look.datum[index] === "1" ? line.look.ink : "transparent"
        }
    }
}
