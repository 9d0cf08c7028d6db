import QtQuick
import Lintel.Inspector
import Lintel.Ui

// A scalar as text: a string, a number with its unit, or a function call.
CompletingField {
    id: editor

    property bool touched: false // typed in: leaving an untouched field writes nothing

    objectName: "editor:" + field.key
    text: field.valueText
    placeholderText: field.standardText
    unit: field.editor === "number" ? field.unit : ""
    error: field.problemSeverity === "error" ? field.problem : field.refusal
    readOnly: field.isReadOnly
    Accessible.name: field.spokenName
    Connections {
        target: editor
        function onTextEdited(): void {
            editor.touched = true;
        }
    }
    onEditingFinished: {
        if (touched)
            field.take(text);
        touched = false;
    }
    // Long values show their start.
    onTextChanged: {
        if (!activeFocus)
            cursorPosition = 0;
    }
    Component.onCompleted: cursorPosition = 0
    Keys.onEscapePressed: event => {
        event.accepted = !completing && (text !== field.valueText || touched);
        if (!event.accepted)
            return;
        text = field.valueText;
        touched = false;
        field.refusal = "";
    }
    Connections {
        target: editor.field
        function onValueTextChanged(): void {
            editor.text = editor.field.valueText;
        }
    }
}
