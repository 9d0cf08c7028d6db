import QtQuick
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Ui

// How many findings of a severity there are; off hides them.
T.AbstractButton {
    id: control

    required property string severity
    property int count: 0

    implicitWidth: implicitContentWidth + 2 * Theme.space.s1
    implicitHeight: Theme.size.controlSmall
    checkable: true
    checked: true
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("%1: %2").arg(severity).arg(count)
    Accessible.checked: checked
    Keys.onReturnPressed: toggle()
    Keys.onEnterPressed: toggle()

    contentItem: Row {
        spacing: Theme.space.s1 + 2
        leftPadding: Theme.space.s1
        opacity: control.checked ? 1 : 0.4
        SeverityIcon {
            anchors.verticalCenter: parent.verticalCenter
            severity: control.severity
            size: Theme.size.iconSmall
            Accessible.ignored: true
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: control.count
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.hovered ? Theme.color.hover : "transparent"
        FocusRing {
            visible: control.visualFocus
        }
    }
    TooltipOn {
        wanted: control.hovered
        text: control.checked ? qsTr("Hide these") : qsTr("Show these")
    }
}
