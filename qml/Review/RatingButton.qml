import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// One of the four answers with its key and the interval it leads to.
T.AbstractButton {
    id: control

    required property string name // again, hard, good, easy
    required property string interval
    property bool suggested: false

    readonly property color beam: Theme.rating(name).beam

    implicitWidth: 120
    implicitHeight: Theme.size.controlLarge + Theme.size.control
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, next in %2").arg(text).arg(interval)
    Accessible.description: suggested ? qsTr("Suggested") : ""
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Label {
            x: Theme.space.s3
            y: Theme.space.s3
            text: control.text
            font: Theme.type.heading
            Accessible.ignored: true
        }
        KeyCap {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s3
            y: Theme.space.s3
            text: Theme.rating(control.name).key
        }
        Label {
            objectName: "interval"
            x: Theme.space.s3
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.s3 - 2
            text: control.interval
            font: Theme.type.code
            color: Theme.color.text2
            Accessible.ignored: true
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s3
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.s3 - 2
            visible: control.suggested && control.width >= 140
            text: qsTr("suggested")
            font: Theme.type.small
            color: Theme.color.accent
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.suggested ? Theme.color.accentTint : control.down ? Theme.color.pressed : control.hovered ? Theme.color.hover : Theme.color.raised
        border.width: 1
        border.color: control.suggested ? Theme.color.accent : Theme.color.borderControl
        Beam {
            width: parent.width
            color: control.beam
        }
        FocusRing {
            visible: control.visualFocus
        }
    }
}
