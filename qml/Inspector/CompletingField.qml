pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Inspector
import Lintel.Ui

// One line of text that is completed while one types, where the model knows what could stand there: names of IAM,
// references. Down or Ctrl+Space lists it, Enter takes the marked one, Escape keeps what was typed.
TextField {
    id: control

    required property PropertyLine field
    property var choices: []
    readonly property bool completing: list.visible && choices.length > 0
    readonly property var marked: completing ? choices[rows.currentIndex] ?? null : null

    // Looks up what could be written; `wanted` opens the list for an empty text too.
    function complete(wanted: bool): void {
        choices = readOnly || (text.length === 0 && !wanted) ? [] : field.model.completions(field.index, text);
        const settled = choices.length === 1 && choices[0].text === text;
        if (choices.length === 0 || settled)
            return list.close();
        rows.currentIndex = 0;
        rows.positionViewAtBeginning();
        const room = Window.height - mapToItem(null, 0, height).y - Theme.space.s4;
        list.above = room < Math.min(choices.length, 8) * Theme.size.rowDense + 2 * list.padding;
        list.open();
    }
    function choose(choice: var): void {
        remove(0, length); // an assignment would end the binding of the text
        insert(0, choice.text);
        textEdited();
        if (choice.goesOn === true)
            return;
        list.close();
        accepted();
        editingFinished();
    }

    code: true
    Accessible.description: error.length > 0 ? error : marked ? qsTr("%1, suggestion %2 of %3").arg(marked.label).arg(rows.currentIndex + 1).arg(choices.length) : ""
    onTextEdited: {
        if (activeFocus)
            complete(false);
    }
    onActiveFocusChanged: {
        if (!activeFocus)
            list.close();
        else if (focusReason === Qt.MouseFocusReason && text.length === 0)
            complete(true);
    }
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        const asks = event.key === Qt.Key_Space && (event.modifiers & Qt.ControlModifier);
        if (!completing) {
            event.accepted = asks || event.key === Qt.Key_Down;
            if (event.accepted)
                complete(true);
            return;
        }
        event.accepted = true;
        if (event.key === Qt.Key_Down)
            rows.incrementCurrentIndex();
        else if (event.key === Qt.Key_Up)
            rows.decrementCurrentIndex();
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            rows.currentIndex = Math.max(0, Math.min(choices.length - 1, rows.currentIndex + (event.key === Qt.Key_PageDown ? 8 : -8)));
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && marked)
            choose(marked);
        else if (event.key === Qt.Key_Escape)
            list.close();
        else
            event.accepted = false;
    }

    Popover {
        id: list
        objectName: "completions"

        property bool above: false // where there is no room below

        y: above ? -height - 2 : control.height + 2
        width: Math.max(control.width, 240)
        padding: Theme.space.s1
        focus: false // one goes on typing
        closePolicy: T.Popup.CloseOnPressOutsideParent

        Column {
            width: list.availableWidth
            ListView {
                id: rows
                objectName: "completionList"
                width: parent.width
                height: Math.min(contentHeight, 8 * Theme.size.rowDense)
                clip: true
                model: control.choices
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Suggestions")
                T.ScrollBar.vertical: ScrollBar {}
                delegate: ListRow {
                    required property int index
                    required property var modelData
                    objectName: "completion:" + modelData.text
                    implicitHeight: Theme.size.rowDense
                    focusPolicy: Qt.NoFocus
                    highlighted: ListView.isCurrentItem
                    font: Theme.type.codeSmall
                    text: modelData.label
                    trailing: modelData.detail
                    onClicked: control.choose(modelData)
                }
            }
        }
    }
}
