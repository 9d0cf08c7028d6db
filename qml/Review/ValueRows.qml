pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// Names at the left, what is said of each at the right, a line between them.
Column {
    id: table

    required property var rows // RowView
    property string title

    readonly property int nameWidth: {
        let widest = 0;
        for (const row of rows)
            widest = Math.max(widest, (row.code ? code : strong).advanceWidth(row.name));
        return Math.ceil(Math.min(widest, width * 0.4));
    }

    FontMetrics {
        id: code
        font: Theme.type.code
    }
    FontMetrics {
        id: strong
        font: Theme.type.bodyStrong
    }
    Label {
        visible: text.length > 0
        text: table.title
        font: Theme.type.caption
        color: Theme.color.text2
        bottomPadding: Theme.space.s1
    }
    Repeater {
        model: table.rows
        Item {
            id: row
            required property var modelData
            width: table.width
            height: Math.max(name.height, said.height) + 2 * Theme.space.s1 + 1
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1: %2").arg(modelData.name).arg(modelData.text)
            Divider {
                width: parent.width
            }
            Label {
                id: name
                y: Theme.space.s1 + 1
                width: table.nameWidth
                text: row.modelData.name
                font: row.modelData.code ? Theme.type.code : Theme.type.bodyStrong
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                id: said
                x: table.nameWidth > 0 ? table.nameWidth + Theme.space.s5 : 0
                y: Theme.space.s1 + 1
                width: parent.width - x
                text: row.modelData.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
