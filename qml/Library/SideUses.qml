pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// A titled list of what uses the facts shown; absent when nothing does.
Column {
    id: list

    required property string title
    // [{ kind, id, title, detail, mark }]
    required property var uses

    signal opened(string id)

    visible: uses.length > 0

    SectionHeader {
        width: parent.width
        topPadding: Theme.space.s4
        implicitHeight: Theme.size.rowDense + topPadding
        large: true
        text: list.title
        note: list.uses.length
    }
    Repeater {
        model: list.uses
        SideUse {
            required property var modelData
            objectName: modelData.kind + "-" + modelData.id
            width: list.width
            kind: modelData.kind
            title: modelData.title
            detail: modelData.detail
            mark: modelData.mark
            onClicked: list.opened(modelData.id)
        }
    }
}
