import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The inspector while nothing is selected.
Item {
    id: empty

    required property DesignDocument document

    Column {
        x: Theme.space.s4
        y: Theme.space.s4
        width: parent.width - 2 * Theme.space.s4
        spacing: Theme.space.s2
        Label {
            width: parent.width
            text: empty.document.title
            font: Theme.type.heading
            elide: Text.ElideMiddle
        }
        Label {
            width: parent.width
            text: empty.document.resourceCount === 1 ? qsTr("1 resource") : qsTr("%1 resources").arg(empty.document.resourceCount)
            color: Theme.color.text2
        }
        Label {
            width: parent.width
            text: qsTr("Select a block, a frame or a connection to see its properties.")
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
    }
}
