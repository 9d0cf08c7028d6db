import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// One tab of Tabs; `count` is shown beside the text unless it is negative.
T.TabButton {
    id: control

    property int count: -1

    width: implicitWidth
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.tab
    horizontalPadding: Theme.space.s3
    hoverEnabled: true
    Accessible.name: count < 0 ? text : qsTr("%1, %2").arg(text).arg(count)

    contentItem: Row {
        spacing: Theme.space.s2
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            font.weight: control.checked ? Font.Medium : Font.Normal
            color: control.checked || control.hovered ? Theme.color.text : Theme.color.text2
            Accessible.ignored: true
        }
        Badge {
            anchors.verticalCenter: parent.verticalCenter
            text: control.count < 0 ? "" : control.count
        }
    }
    background: Item {
        Beam {
            visible: control.checked
            x: Theme.space.s2
            width: parent.width - 2 * x
        }
        FocusRing {
            visible: control.visualFocus
            anchors.margins: 2
        }
    }
}
