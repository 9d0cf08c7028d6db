pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// The fields of a resource, and below them a search that adds another.
Column {
    id: form

    required property PropertyModel model
    signal factRequested(string id)
    signal elementRequested(string id)

    function edit(row: int): void {
        (fields.itemAt(row) as PropertyField)?.edit();
    }

    spacing: Theme.space.s3

    Repeater {
        model: form.model.problems
        Notice {
            required property var modelData
            width: form.width
            severity: modelData.severity
            text: modelData.message
        }
    }
    Repeater {
        id: fields
        model: form.model
        PropertyField {
            width: form.width
            model: form.model
            onFactRequested: id => form.factRequested(id)
            onElementRequested: id => form.elementRequested(id)
            onAdded: row => form.edit(row)
        }
    }
    AddProperty {
        width: form.width
        model: form.model
        onAdded: row => form.edit(row)
    }
}
