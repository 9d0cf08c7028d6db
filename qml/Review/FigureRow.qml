import QtQuick
import Lintel.Ui

// A name and its figure.
Item {
    id: row

    required property string name
    required property string figure

    implicitHeight: Theme.size.controlSmall
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(name).arg(figure)

    Label {
        anchors.left: parent.left
        anchors.right: value.left
        anchors.rightMargin: Theme.space.s2
        anchors.verticalCenter: parent.verticalCenter
        text: row.name
        font: Theme.type.small
        color: Theme.color.text2
        Accessible.ignored: true
    }
    Label {
        id: value
        objectName: "figure"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: row.figure
        font: Theme.type.code
        Accessible.ignored: true
    }
}
