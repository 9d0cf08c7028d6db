pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// The palette when there is no room for words: tiles that are dragged, and a button that opens the whole.
Item {
    id: folded

    required property PaletteModel model
    required property DraggedBlock drag
    signal insertRequested(string type)
    signal unfoldRequested

    IconButton {
        id: unfold
        objectName: "unfoldPalette"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space.s2
        glyph: "layout-sidebar-left-expand"
        text: qsTr("Show all blocks")
        onClicked: folded.unfoldRequested()
    }
    ListView {
        anchors.fill: parent
        anchors.topMargin: unfold.height + Theme.space.s4
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: folded.model
        delegate: Item {
            id: cell

            required property string type
            required property string label
            required property string category
            required property string glyph
            required property string monogram
            required property bool isHeader

            width: folded.width
            height: isHeader ? Theme.space.s1 : Theme.size.row
            Accessible.role: Accessible.ListItem
            Accessible.name: label
            Accessible.ignored: isHeader

            IconTile {
                anchors.centerIn: parent
                category: cell.isHeader ? "" : cell.category
                glyph: cell.glyph
                monogram: cell.monogram
            }
            HoverHandler {
                id: hover
            }
            TapHandler {
                enabled: !cell.isHeader
                onDoubleTapped: folded.insertRequested(cell.type)
            }
            BlockDrag {
                enabled: !cell.isHeader
                drag: folded.drag
                type: cell.type
                look: ({
                        label: cell.label,
                        category: cell.category,
                        glyph: cell.glyph,
                        monogram: cell.monogram
                    })
            }
            TooltipOn {
                wanted: hover.hovered && !cell.isHeader
                text: cell.label
            }
        }
    }
}
