import QtQuick
import Lintel.Ui

// One row of a table: cells side by side, each `columnWidth(i)` wide, a line below.
Rectangle {
    id: row

    required property var columns
    property bool selected: false
    property bool hoverable: true
    property bool last: false
    property int spacing: Theme.space.s3
    property alias cells: content.data

    signal clicked

    // columns: [{ width }]; the one with width 0 takes what the others leave.
    function columnWidth(index: int): real {
        if (columns[index].width > 0)
            return columns[index].width;
        let rest = width - 2 * content.x - (columns.length - 1) * spacing;
        for (const column of columns)
            rest -= column.width;
        return Math.max(0, rest);
    }

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.size.row, content.implicitHeight + 2 * Theme.space.s1)
    color: selected ? Theme.color.accentTint : hoverable && hover.hovered ? Theme.color.hover : "transparent"
    Accessible.role: Accessible.Row

    HoverHandler {
        id: hover
        enabled: row.hoverable
    }
    TapHandler {
        enabled: row.hoverable
        onTapped: row.clicked()
    }
    Row {
        id: content
        x: Theme.space.s2
        anchors.verticalCenter: parent.verticalCenter
        spacing: row.spacing
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
    }
}
