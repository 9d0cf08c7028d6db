pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// Every step since the design was opened; choosing one goes back, or forth, to the state after it.
Popover {
    id: popover

    required property DesignDocument document
    required property CanvasInput input

    objectName: "historyList"
    parent: input
    x: input.width - width - Theme.space.s4
    y: Theme.space.s4
    width: 280
    onOpened: list.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: input.forceActiveFocus(Qt.PopupFocusReason)

    ListView {
        width: popover.availableWidth
        id: list
        height: Math.min(contentHeight, 12 * Theme.size.rowDense)
        implicitHeight: height
        clip: true
        focus: true
        currentIndex: steps.current
        boundsBehavior: Flickable.StopAtBounds
        model: HistoryModel {
            id: steps
            document: popover.document
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("History")
        T.ScrollBar.vertical: ScrollBar {}
        delegate: ListRow {
            required property int index
            required property string label
            required property bool undone
            objectName: "step:" + index
            implicitHeight: Theme.size.rowDense
            focusPolicy: Qt.NoFocus
            highlighted: index === steps.current
            glyph: undone ? "arrow-forward-up" : "check"
            text: label
            opacity: undone ? 0.6 : 1
            onClicked: steps.go(index)
        }
        Keys.onReturnPressed: steps.go(currentIndex)
        Keys.onEnterPressed: steps.go(currentIndex)
    }
}
