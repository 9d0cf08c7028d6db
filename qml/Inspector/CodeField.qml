import QtQuick
import QtQuick.Templates as T
import Lintel.Inspector
import Lintel.Ui

// A nested value as YAML or JSON. Leaving the field or Ctrl+Enter takes it, Escape puts the old text back.
T.TextArea {
    id: area

    required property string label
    required property string value
    property bool error: false
    signal edited(string text)

    implicitHeight: Math.min(Math.max(contentHeight + topPadding + bottomPadding, Theme.size.control), 240)
    padding: Theme.space.s2
    text: value
    font: Theme.type.codeSmall
    color: Theme.color.text
    selectionColor: Theme.color.accentFill
    selectedTextColor: Theme.color.inkOnAccent
    selectByMouse: true
    wrapMode: TextEdit.NoWrap
    clip: true
    textFormat: TextEdit.PlainText
    Accessible.name: label
    Accessible.multiLine: true
    onValueChanged: text = value
    onActiveFocusChanged: {
        if (!activeFocus && text !== value)
            edited(text);
    }
    KeyNavigation.priority: KeyNavigation.BeforeItem
    KeyNavigation.tab: nextItemInFocusChain(true)
    KeyNavigation.backtab: nextItemInFocusChain(false)
    Keys.onEscapePressed: event => {
        event.accepted = text !== value;
        text = value;
    }
    Keys.onPressed: event => {
        event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier);
        if (event.accepted)
            edited(text);
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.color.raised
        border.width: area.activeFocus ? Theme.size.focusRing : 1
        border.color: area.error ? Theme.color.error : area.activeFocus ? Theme.color.accent : Theme.color.borderControl
    }
}
