pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// columns: [{ text, width }]; the column with width 0 takes what is left.
TableRow {
    id: header

    implicitHeight: Theme.size.tableHeader
    hoverable: false
    cells: Repeater {
        model: header.columns
        Label {
            required property int index
            required property var modelData
            width: header.columnWidth(index)
            height: header.height
            verticalAlignment: Text.AlignVCenter
            text: modelData.text
            font: Theme.type.caption
            color: Theme.color.text2
        }
    }
}
