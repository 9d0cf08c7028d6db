import QtQuick
import Lintel.Ui

// A titled card of rows.
Column {
    id: group

    required property string title
    default property alias rows: column.data

    spacing: Theme.space.s2

    SectionHeader {
        text: group.title
        large: true
    }
    Card {
        width: group.width
        implicitHeight: column.implicitHeight
        Column {
            id: column
            width: parent.width
        }
    }
}
