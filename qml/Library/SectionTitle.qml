import QtQuick
import Lintel.Ui

// A heading with, at the right, the way to all of it.
Item {
    id: title

    required property string text
    property string moreText

    signal more

    implicitHeight: Theme.size.control

    Label {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - link.width
        text: title.text
        font: Theme.type.heading
        Accessible.role: Accessible.Heading
    }
    Button {
        id: link
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: title.moreText.length > 0
        width: visible ? implicitWidth : 0
        kind: "link"
        size: "small"
        text: title.moreText
        Accessible.description: title.text
        onClicked: title.more()
    }
}
