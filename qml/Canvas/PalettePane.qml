pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// The blocks one can place, and the diagram as a list. Blocks are dragged to the canvas, or placed with Enter.
FocusScope {
    id: pane

    required property DesignDocument document
    // Only as wide as a tile: shows the tiles alone.
    property bool folded: false

    // The canvas beside, for the outline to edit with.
    property CanvasInput input: null

    // Enter, or a double click, on a block.
    signal insertRequested(string type)
    signal unfoldRequested

    // Brings the focus to the search field.
    function startSearch(): void {
        tabs.currentIndex = 0;
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
    }

    implicitWidth: folded ? Theme.size.row + Theme.space.s4 : Theme.size.palette
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Blocks")

    PaletteModel {
        id: blocks
        document: pane.document
        filter: search.text
    }
    OutlineModel {
        id: outline
        document: pane.document
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    FoldedPalette {
        anchors.fill: parent
        visible: pane.folded
        model: pane.folded ? blocks : null
        drag: dragged
        onInsertRequested: type => pane.insertRequested(type)
        onUnfoldRequested: pane.unfoldRequested()
    }
    ColumnLayout {
        anchors.fill: parent
        visible: !pane.folded
        spacing: 0

        Tabs {
            id: tabs
            objectName: "paletteTabs"
            Layout.fillWidth: true
            TabItem {
                text: qsTr("Blocks")
            }
            TabItem {
                text: qsTr("Outline")
                count: outline.count
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        SearchField {
            id: search
            objectName: "paletteSearch"
            Layout.fillWidth: true
            Layout.margins: Theme.space.s3
            Layout.bottomMargin: Theme.space.s2
            visible: tabs.currentIndex === 0
            focus: true
            placeholderText: qsTr("Find a block")
            Keys.onDownPressed: list.focusFirst()
            onAccepted: {
                const type = list.firstType();
                if (type.length > 0)
                    pane.insertRequested(type);
            }
        }
        PaletteList {
            id: list
            objectName: "paletteList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: tabs.currentIndex === 0
            model: blocks
            drag: dragged
            onInsertRequested: type => pane.insertRequested(type)
        }
        OutlineList {
            objectName: "outlineList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: tabs.currentIndex === 1
            document: pane.document
            input: pane.input
            model: outline
        }
        Divider {
            Layout.fillWidth: true
        }
        Row {
            Layout.margins: Theme.space.s2
            Layout.leftMargin: Theme.space.s4
            spacing: Theme.space.s2
            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                name: tabs.currentIndex === 0 ? "hand-grab" : "pointer"
                size: Theme.size.iconSmall
            }
            Label {
                text: tabs.currentIndex === 0 ? qsTr("Drag, or press Enter") : qsTr("Enter shows; F2, C, M, Delete edit")
                font: Theme.type.small
                color: Theme.color.text2
            }
        }
    }
    DraggedBlock {
        id: dragged
    }
}
