import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// What the notes said, struck out, and what holds today.
T.AbstractButton {
    id: row

    required property var entry // of ChangedFacts.facts

    implicitHeight: implicitContentHeight + 2 * verticalPadding
    horizontalPadding: Theme.space.s4
    verticalPadding: Theme.space.s3
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: your notes say %2, today it is %3").arg(entry.title).arg(entry.was).arg(entry.now)
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    background: Rectangle {
        radius: Theme.radius.control
        color: row.down ? Theme.color.pressed : row.hovered ? Theme.color.hover : "transparent"
        FocusRing {
            visible: row.visualFocus
            anchors.margins: 0
        }
    }
    contentItem: ChangedFactText {
        entry: row.entry
    }
}
