pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Canvas
import Lintel.Ui

// The blocks of the palette by category, or what a search found.
ListView {
    id: list

    required property DraggedBlock drag
    signal insertRequested(string type)

    function focusFirst(): void {
        currentIndex = 0;
        forceActiveFocus(Qt.TabFocusReason);
    }
    // The type of the best match; empty when there is none.
    function firstType(): string {
        return (itemAtIndex(0) as PaletteRow)?.type ?? "";
    }

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    leftMargin: Theme.space.s2
    rightMargin: Theme.space.s2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Blocks")
    T.ScrollBar.vertical: ScrollBar {}

    delegate: PaletteRow {
        id: row
        width: list.width - list.leftMargin - list.rightMargin
        drag: list.drag
        focusedRow: ListView.isCurrentItem && list.activeFocus
        onInsertRequested: type => list.insertRequested(type)
        onPicked: list.currentIndex = index
    }
    Keys.onReturnPressed: (currentItem as PaletteRow)?.activate()
    Keys.onEnterPressed: (currentItem as PaletteRow)?.activate()
    Keys.onLeftPressed: (currentItem as PaletteRow)?.expand(false)
    Keys.onRightPressed: (currentItem as PaletteRow)?.expand(true)
}
