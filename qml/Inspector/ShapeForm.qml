import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The words of a free shape.
Field {
    id: form

    required property DesignDocument document
    required property SelectedElement element

    label: qsTr("Text")
    hint: qsTr("Shapes explain a drawing; they generate nothing.")

    TextField {
        objectName: "shapeText"
        width: parent.width
        text: form.element.title
        Accessible.name: form.label
        onEditingFinished: {
            if (text.trim().length > 0 && text !== form.element.title)
                form.document.rename(form.element.elementId, text.trim());
        }
    }
}
