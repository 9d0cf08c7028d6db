pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// A block, the head of a category, or several blocks as buttons.
Item {
    id: row

    required property int index
    required property string type
    required property string label
    required property string category
    required property string glyph
    required property string monogram
    required property bool isHeader
    required property bool expanded
    required property var buttons
    required property DraggedBlock drag
    property bool focusedRow: false
    readonly property bool isBlock: !isHeader && buttons.length === 0

    signal insertRequested(string type)
    signal picked

    function activate(): void {
        if (isHeader)
            expand(!expanded);
        else if (isBlock)
            insertRequested(type);
    }
    function expand(open: bool): void {
        if (isHeader)
            (ListView.view.model as PaletteModel).setExpanded(category, open);
    }

    objectName: isHeader ? "category:" + category : "block:" + type
    height: isBlock ? Theme.size.rowDense - 2 : isHeader ? Theme.size.rowDense : group.height
    Accessible.role: Accessible.ListItem
    Accessible.name: isHeader ? Theme.category(category).name : label
    Accessible.onPressAction: activate()

    SectionHeader {
        anchors.fill: parent
        visible: row.isHeader
        collapsible: true
        enabled: false // the row takes the click, so that `expanded` stays bound to the model
        text: row.isHeader ? Theme.category(row.category).name : ""
        category: row.isHeader ? row.category : ""
        expanded: row.expanded
        Accessible.ignored: true
    }
    TapHandler {
        enabled: row.isHeader
        onTapped: row.activate()
    }
    FrameButtons {
        id: group
        width: row.width
        visible: row.buttons.length > 0
        title: row.label
        frames: row.buttons
        drag: row.drag
        onInsertRequested: type => row.insertRequested(type)
    }
    Rectangle {
        anchors.fill: parent
        visible: row.isBlock
        radius: Theme.radius.control
        color: row.focusedRow ? Theme.color.accentTint : hover.hovered ? Theme.color.hover : "transparent"

        IconTile {
            id: tile
            x: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            category: row.isBlock ? row.category : ""
            glyph: row.glyph
            monogram: row.monogram
            size: Theme.size.tileSmall
        }
        Label {
            x: tile.x + tile.width + Theme.space.s2
            width: parent.width - x - (grip.visible ? Theme.size.icon : 0) - Theme.space.s1
            anchors.verticalCenter: parent.verticalCenter
            text: row.label
            font: Theme.type.small
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Glyph {
            id: grip
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s1
            anchors.verticalCenter: parent.verticalCenter
            visible: hover.hovered
            name: "grip-vertical"
            size: Theme.size.iconSmall
        }
        HoverHandler {
            id: hover
            cursorShape: Qt.OpenHandCursor
        }
        TapHandler {
            onTapped: row.picked()
            onDoubleTapped: row.insertRequested(row.type)
        }
        BlockDrag {
            enabled: row.isBlock
            drag: row.drag
            type: row.type
            look: ({
                    label: row.label,
                    category: row.category,
                    glyph: row.glyph,
                    monogram: row.monogram
                })
        }
        TooltipOn {
            wanted: hover.hovered
            text: row.type
        }
    }
}
