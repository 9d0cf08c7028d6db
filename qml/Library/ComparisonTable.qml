pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// Variants side by side. Where the columns would get too narrow to read, they scroll sideways beside the aspects.
Item {
    id: table

    required property var columns // texts
    // [{ aspect, values, facts, differs }]; a row that does not differ is quieter.
    required property var rows
    property bool compact: false
    property int currentRow: -1
    property bool focused: false

    signal selected(int row, var facts)

    readonly property int aspectWidth: compact ? 96 : width < 700 ? 112 : 136
    readonly property int columnLeast: compact ? 96 : 120
    readonly property int gap: Theme.space.s3
    readonly property real viewWidth: Math.max(0, width - aspectWidth - gap - 2 * Theme.space.s2 - 2)
    readonly property int columnWidth: Math.max(columnLeast, Math.floor((viewWidth - (columns.length - 1) * gap) / Math.max(1, columns.length)))
    readonly property real contentWidth: columns.length * (columnWidth + gap) - gap
    readonly property real scrollMost: Math.max(0, contentWidth - viewWidth)
    readonly property alias count: repeater.count
    property real scroll: 0

    function scrollBy(pixels: real): void {
        scroll = Math.max(0, Math.min(scrollMost, scroll + pixels));
    }
    // Where a row stands, for whoever scrolls to it.
    // Untyped: Qt 6.4 compiles typed functions and drops their test for null.
    function rowTop(row) {
        const item = repeater.itemAt(row);
        return item ? item.y + content.y : 0;
    }
    function rowHeight(row) {
        const item = repeater.itemAt(row);
        return item ? item.height : 0;
    }

    component Cells: Item {
        id: cells
        required property var texts
        property font face: table.compact ? Theme.type.small : Theme.type.body
        property bool quiet: false

        width: table.viewWidth
        implicitHeight: strip.implicitHeight
        clip: table.scrollMost > 0
        Row {
            id: strip
            x: -table.scroll
            spacing: table.gap
            Repeater {
                model: cells.texts
                Label {
                    required property string modelData
                    width: table.columnWidth
                    text: modelData
                    font: cells.face
                    color: cells.quiet ? Theme.color.text2 : Theme.color.text
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    onScrollMostChanged: scrollBy(0)
    implicitHeight: content.height + (bar.visible ? bar.height : 0)

    Card {
        id: content
        width: parent.width
        height: rowsColumn.height + 2
        radius: 0

        Column {
            id: rowsColumn
            x: 1
            y: 1
            width: parent.width - 2

            TableRow {
                hoverable: false
                spacing: table.gap
                columns: [
                    {
                        width: table.aspectWidth
                    },
                    {
                        width: table.viewWidth
                    }
                ]
                cells: [
                    Item {
                        width: table.aspectWidth
                        height: 1
                    },
                    Cells {
                        texts: Array.from(table.columns)
                        face: Theme.type.bodyStrong
                    }
                ]
            }
            Repeater {
                id: repeater
                model: table.rows
                TableRow {
                    id: row

                    required property int index
                    required property var modelData

                    objectName: "aspect " + modelData.aspect
                    selected: table.currentRow === index
                    spacing: table.gap
                    columns: [
                        {
                            width: table.aspectWidth
                        },
                        {
                            width: table.viewWidth
                        }
                    ]
                    last: index === repeater.count - 1
                    Accessible.name: [modelData.aspect, ...Array.from(table.columns, (column, at) => `${column}: ${modelData.values[at] ?? ""}`)].join(", ")
                    Accessible.selected: selected
                    onClicked: table.selected(index, modelData.facts)
                    cells: [
                        Label {
                            width: table.aspectWidth
                            text: row.modelData.aspect
                            font: table.compact ? Theme.type.small : Theme.type.body
                            color: Theme.color.text2
                            wrapMode: Text.Wrap
                        },
                        Cells {
                            texts: Array.from(row.modelData.values)
                            quiet: !row.modelData.differs
                        }
                    ]
                    FocusRing {
                        anchors.margins: 1
                        radius: 0
                        visible: row.selected && table.focused
                    }
                }
            }
        }
        // A press on the aspects still selects; a drag or a sideways wheel moves the columns.
        WheelHandler {
            enabled: table.scrollMost > 0
            orientation: Qt.Horizontal
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => table.scrollBy(-(event.pixelDelta.x || event.angleDelta.x))
        }
    }
    ScrollBar {
        id: bar
        anchors.top: content.bottom
        x: table.aspectWidth + table.gap
        width: parent.width - x
        orientation: Qt.Horizontal
        size: table.contentWidth > 0 ? Math.min(1, table.viewWidth / table.contentWidth) : 1
        position: table.contentWidth > 0 ? table.scroll / table.contentWidth : 0
        onPositionChanged: {
            if (pressed)
                table.scroll = position * table.contentWidth;
        }
        Accessible.name: qsTr("Columns")
    }
}
