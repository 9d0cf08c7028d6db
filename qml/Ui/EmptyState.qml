import QtQuick
import Lintel.Ui

// A beam that still lacks its posts, one sentence, one action (and perhaps a second).
Column {
    id: empty

    required property string title
    property string text
    property string actionText
    property string secondText

    signal action
    signal secondAction

    width: Math.min(implicitWidth, 360)
    spacing: Theme.space.s3

    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 104
        height: 44
        Rectangle {
            width: parent.width
            height: 8
            color: Theme.color.accentBorder
        }
        DashedFrame {
            x: 12
            y: 12
            width: 17
            height: 32
        }
        DashedFrame {
            x: 75
            y: 12
            width: 17
            height: 32
        }
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        text: empty.title
        font: Theme.type.bodyStrong
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, 320)
        visible: text.length > 0
        text: empty.text
        color: Theme.color.text2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space.s2
        Button {
            objectName: "emptyAction"
            kind: "primary"
            text: empty.actionText
            visible: text.length > 0
            onClicked: empty.action()
        }
        Button {
            objectName: "emptySecondAction"
            text: empty.secondText
            visible: text.length > 0
            onClicked: empty.secondAction()
        }
    }
}
