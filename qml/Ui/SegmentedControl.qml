pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// A choice of a few. `model` is a list of texts; `label` its accessible name. `activated` on the user's choice only.
Rectangle {
    id: control

    required property var model
    property int currentIndex: 0
    property string label

    signal activated(int index)

    function choose(index: int): void {
        if (index < 0 || index >= model.length || index === currentIndex)
            return;
        currentIndex = index;
        activated(index);
    }

    implicitWidth: row.implicitWidth + 2
    implicitHeight: Theme.size.control
    radius: Theme.radius.control
    color: Theme.color.sunken
    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: label.length > 0 ? qsTr("%1: %2").arg(label).arg(model[currentIndex] ?? "") : (model[currentIndex] ?? "")
    Accessible.focusable: true
    Keys.onLeftPressed: choose(currentIndex - 1)
    Keys.onRightPressed: choose(currentIndex + 1)

    Row {
        id: row
        x: 1
        y: 1
        Repeater {
            model: control.model
            T.AbstractButton {
                id: segment

                required property int index
                required property string modelData

                width: Math.max(implicitWidth, (control.width - 2) / control.model.length)
                implicitWidth: implicitContentWidth + 2 * Theme.space.s3
                implicitHeight: control.height - 2
                text: modelData
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                checked: index === control.currentIndex
                onClicked: {
                    control.forceActiveFocus(Qt.MouseFocusReason);
                    control.choose(index);
                }
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: checked
                background: Rectangle {
                    radius: Theme.radius.chip
                    color: segment.checked ? Theme.color.raised : segment.hovered ? Theme.color.hover : "transparent"
                    border.width: segment.checked ? 1 : 0
                    border.color: Theme.color.borderStrong
                }
                contentItem: Label {
                    text: segment.text
                    font.weight: segment.checked ? Font.Medium : Font.Normal
                    color: segment.checked ? Theme.color.text : Theme.color.text2
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }
    FocusRing {
        visible: control.activeFocus
    }
}
