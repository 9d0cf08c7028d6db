pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// What policies of the template let the element do, and whom they let come to it.
Column {
    id: list

    required property var entries
    signal elementsRequested(var ids)

    spacing: Theme.space.s2

    Label {
        visible: list.entries.length === 0
        width: list.width
        text: qsTr("No policy of this template says what it may do or who may use it.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        model: list.entries
        AccessEntry {
            required property var modelData
            width: list.width
            access: modelData
            onShowRequested: list.elementsRequested(modelData.elements)
        }
    }
}
