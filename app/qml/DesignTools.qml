import QtQuick
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// The tools of the canvas, for the middle of the top bar.
Row {
    id: tools

    required property DesignDocument document
    required property CanvasInput input

    signal findRequested

    spacing: Theme.space.s1

    IconButton {
        objectName: "toolSelect"
        glyph: "pointer"
        text: qsTr("Select")
        keys: "V"
        checked: tools.input.mode === CanvasInput.Select
        onClicked: tools.input.mode = CanvasInput.Select
    }
    IconButton {
        objectName: "toolPan"
        glyph: "hand-stop"
        text: qsTr("Pan")
        keys: "H"
        checked: tools.input.mode === CanvasInput.Pan
        onClicked: tools.input.mode = CanvasInput.Pan
    }
    IconButton {
        objectName: "toolConnect"
        glyph: "route-2"
        text: qsTr("Connect")
        keys: "C"
        checked: tools.input.mode === CanvasInput.Connect
        onClicked: tools.input.mode = CanvasInput.Connect
    }
    Divider {
        vertical: true
    }
    IconButton {
        objectName: "toolUndo"
        glyph: "arrow-back-up"
        text: tools.document.undoLabel.length > 0 ? qsTr("Undo: %1").arg(tools.document.undoLabel) : qsTr("Undo")
        keys: "Ctrl+Z"
        enabled: tools.document.canUndo
        onClicked: tools.document.undo()
    }
    IconButton {
        objectName: "toolRedo"
        glyph: "arrow-forward-up"
        text: tools.document.redoLabel.length > 0 ? qsTr("Redo: %1").arg(tools.document.redoLabel) : qsTr("Redo")
        keys: "Ctrl+Shift+Z"
        enabled: tools.document.canRedo
        onClicked: tools.document.redo()
    }
    Divider {
        vertical: true
    }
    IconButton {
        objectName: "toolArrange"
        glyph: "layout-distribute-vertical"
        text: qsTr("Lay out")
        keys: "Ctrl+L"
        onClicked: {
            tools.input.actions.arrange(CanvasActions.Everything);
            tools.input.fit();
        }
    }
    IconButton {
        objectName: "toolFind"
        glyph: "plus"
        text: qsTr("Insert by typing")
        keys: "/"
        onClicked: tools.findRequested()
    }
}
