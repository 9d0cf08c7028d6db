import QtQuick
import Lintel.Inspector

// Finds a member of a nested object that is not in the form yet.
AddProperty {
    id: adder

    required property PropertyLine field

    model: field.model
    row: field.index
    key: field.key
    placeholder: qsTr("Add to %1").arg(field.key.split(".").pop().replace(/^\d+$/, qsTr("the entry")))
    onAdded: row => field.added(row)
}
