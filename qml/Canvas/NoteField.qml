import QtQuick
import QtQuick.Templates as T
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// Writes a note in place, as Markdown. Ctrl+Enter or leaving the field takes it, Escape puts the old text back.
T.TextArea {
    id: field

    required property DesignDocument document
    required property CanvasInput input
    property string elementId

    function start(id: string): void {
        const rect = input.screenRect(id);
        elementId = id;
        text = input.nameOf(id);
        width = Math.max(rect.width, 200);
        height = Math.max(rect.height, 80);
        x = Math.max(0, Math.min(rect.x, input.width - width));
        y = Math.max(0, Math.min(rect.y, input.height - height));
        visible = true;
        forceActiveFocus();
        selectAll();
    }
    function take(): void {
        if (elementId.length > 0 && text.trim().length > 0 && text !== input.nameOf(elementId))
            document.rename(elementId, text);
        elementId = "";
        visible = false;
    }

    objectName: "noteField"
    visible: false
    padding: Theme.space.s2
    font: Theme.type.small
    color: Theme.color.text
    selectionColor: Theme.color.accentFill
    selectedTextColor: Theme.color.inkOnAccent
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    Accessible.name: qsTr("Note, in Markdown")
    onActiveFocusChanged: {
        if (!activeFocus)
            take();
    }
    Keys.onEscapePressed: {
        elementId = "";
        visible = false;
        input.forceActiveFocus();
    }
    Keys.onPressed: event => {
        event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier);
        if (event.accepted)
            input.forceActiveFocus();
    }
    background: Rectangle {
        radius: Theme.radius.card
        color: Theme.color.raised
        border.width: Theme.size.focusRing
        border.color: Theme.color.accent
    }
}
