import QtQuick
import Lintel.Ui

// A label above its control, and a hint or an error below it. `trailing` stands right of the label.
Column {
    id: field

    required property string label
    property string hint
    property string error
    property alias trailing: trailing.data
    default property alias content: content.data

    spacing: Theme.space.s1

    Item {
        width: field.width
        height: Math.max(caption.implicitHeight, trailing.childrenRect.height)
        Label {
            id: caption
            anchors.left: parent.left
            anchors.right: trailing.left
            anchors.verticalCenter: parent.verticalCenter
            text: field.label
            font: Theme.type.small
            color: Theme.color.text2
        }
        Row {
            id: trailing
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Column {
        id: content
        width: field.width
    }
    Label {
        width: field.width
        visible: text.length > 0
        text: field.error.length > 0 ? field.error : field.hint
        font: Theme.type.small
        color: field.error.length > 0 ? Theme.color.error : Theme.color.text2
        wrapMode: Text.Wrap
    }
}
