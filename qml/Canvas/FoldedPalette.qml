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
            required property var buttons
            readonly property bool isBlock: !isHeader && buttons.length === 0

            width: folded.width
            height: isBlock ? Theme.size.row : Theme.space.s1
            Accessible.role: Accessible.ListItem
            Accessible.name: label
            Accessible.ignored: !isBlock

            IconTile {
                anchors.centerIn: parent
                category: cell.isBlock ? cell.category : ""
                glyph: cell.glyph
                monogram: cell.monogram
            }
            HoverHandler {
                id: hover
            }
            TapHandler {
                enabled: cell.isBlock
                onDoubleTapped: folded.insertRequested(cell.type)
            }
            BlockDrag {
                enabled: cell.isBlock
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
                wanted: hover.hovered && cell.isBlock
                text: cell.label
            }
        }
    }
}
