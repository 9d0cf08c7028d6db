pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// `label` is its accessible name. With `textRole` each row shows that role of the model.
T.ComboBox {
    id: control

    property string label
    property bool code: false
    property string error

    implicitWidth: 160
    implicitHeight: Theme.size.field
    leftPadding: Theme.space.s2 + 1
    rightPadding: Theme.space.s2 + Theme.size.icon + Theme.space.s1
    font: code ? Theme.type.code : Theme.type.body
    hoverEnabled: true
    Accessible.name: label

    contentItem: T.TextField {
        text: control.editable ? control.editText : control.displayText
        enabled: control.editable
        autoScroll: control.editable
        readOnly: control.down
        font: control.font
        color: control.enabled ? Theme.color.text : Theme.color.text3
        selectionColor: Theme.color.accentFill
        selectedTextColor: Theme.color.inkOnAccent
        verticalAlignment: TextInput.AlignVCenter
        padding: 0
        Accessible.ignored: !control.editable
        Accessible.name: control.label
    }
    indicator: Glyph {
        x: control.width - width - Theme.space.s2
        y: Math.round((control.height - height) / 2)
        name: "chevron-down"
        size: Theme.size.iconSmall
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: !control.enabled ? Theme.color.hover : control.hovered && !control.activeFocus ? Theme.color.hover : Theme.color.raised
        border.width: control.activeFocus ? Theme.size.focusRing : 1
        border.color: control.error.length > 0 ? Theme.color.error : control.activeFocus ? Theme.color.accent : control.enabled ? Theme.color.borderControl : Theme.color.border
    }
    delegate: T.ItemDelegate {
        id: row

        required property int index
        required property var modelData

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: Theme.size.rowDense
        leftPadding: Theme.space.s2
        highlighted: control.highlightedIndex === index
        text: control.textRole.length > 0 ? modelData[control.textRole] : modelData
        Accessible.name: text
        contentItem: Label {
            text: row.text
            font: control.font
            verticalAlignment: Text.AlignVCenter
        }
        background: Rectangle {
            color: row.highlighted ? Theme.color.accentTint : "transparent"
        }
    }
    popup: T.Popup {
        y: control.height + Theme.space.s1
        width: Math.max(control.width, 120)
        implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, 320)
        padding: 1
        margins: Theme.space.s2
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: control.popup.visible ? control.delegateModel : null
            currentIndex: control.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
        }
        background: Card {
            border.color: Theme.color.borderStrong
        }
    }
}
