import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// Several lines of text. Tab leaves it; Ctrl+Enter sends `accepted`. Set Accessible.name.
T.TextArea {
    id: area

    property string error

    signal accepted

    implicitWidth: 240
    implicitHeight: Math.max(contentHeight, Theme.lineHeight.body * 2) + topPadding + bottomPadding
    padding: Theme.space.s2
    font: Theme.type.body
    color: Theme.color.text
    placeholderTextColor: Theme.color.text3
    selectionColor: Theme.color.accentFill
    selectedTextColor: Theme.color.inkOnAccent
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    Accessible.name: placeholderText
    Accessible.description: error
    Accessible.multiLine: true
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onPressed: event => {
        if ((event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter) || !(event.modifiers & Qt.ControlModifier))
            return;
        event.accepted = true;
        accepted();
    }

    Label {
        x: area.leftPadding
        y: area.topPadding
        width: parent.width - 2 * x
        text: area.placeholderText
        font: area.font
        color: area.placeholderTextColor
        visible: area.length === 0 && area.preeditText.length === 0
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.color.raised
        border.width: area.activeFocus ? Theme.size.focusRing : 1
        border.color: area.error.length > 0 ? Theme.color.error : area.activeFocus ? Theme.color.accent : Theme.color.borderControl
    }
}
