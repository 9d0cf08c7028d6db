import QtQuick
import Lintel.Ui

// Rows (TableHeader, TableRow) in a frame.
Card {
    id: table

    default property alias rows: column.data

    implicitHeight: column.implicitHeight + 2
    radius: 0

    Column {
        id: column
        x: 1
        y: 1
        width: table.width - 2
    }
}
