import QtQuick
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// Renames an element in place. Enter takes the name, Escape or leaving the field puts the old one back. Notes have many
// lines and are written in NoteField.
TextField {
    id: field

    required property DesignDocument document
    required property CanvasInput input
    property string elementId

    function start(id: string): void {
        const rect = input.screenRect(id);
        elementId = id;
        text = input.nameOf(id);
        width = Math.max(rect.width, Theme.size.nodeWidth);
        x = Math.max(0, Math.min(rect.x, input.width - width));
        y = Math.max(0, Math.min(rect.y + Math.min(rect.height, Theme.size.nodeHeight) / 2 - height / 2, input.height - height));
        visible = true;
        forceActiveFocus();
        selectAll();
    }
    function stop(): void {
        visible = false;
        input.forceActiveFocus();
    }

    objectName: "renameField"
    visible: false
    code: true
    Accessible.name: qsTr("New name")
    onAccepted: {
        const name = text.trim();
        if (name.length > 0 && name !== input.nameOf(elementId))
            document.rename(elementId, name);
        stop();
    }
    onActiveFocusChanged: {
        if (!activeFocus)
            visible = false;
    }
    Keys.onEscapePressed: stop()
}
