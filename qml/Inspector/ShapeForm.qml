import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The words of a free shape or frame; of a note as Markdown.
Field {
    id: form

    required property DesignDocument document
    required property SelectedElement element

    label: qsTr("Text")
    hint: qsTr("Shapes explain a drawing; they generate nothing.")

    TextField {
        objectName: "shapeText"
        width: parent.width
        visible: !form.element.note
        text: form.element.words
        Accessible.name: form.label
        onEditingFinished: {
            if (text.trim().length > 0 && text !== form.element.words)
                form.document.rename(form.element.elementId, text.trim());
        }
    }
    CodeField {
        objectName: "noteText"
        width: parent.width
        visible: form.element.note
        label: form.label
        value: form.element.words
        wrapMode: TextEdit.Wrap
        onEdited: text => {
            if (text.trim().length > 0)
                form.document.rename(form.element.elementId, text);
        }
    }
}
