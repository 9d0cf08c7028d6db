pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Document
import Lintel.Ui

// The template to type in. The canvas follows while the text can be read; otherwise it keeps its last state, and the line
// at fault is marked.
Item {
    id: editor

    required property DesignDocument document
    // Lines of the selected element, from 1; 0 for none.
    property int firstMarked: 0
    property int lastMarked: 0
    readonly property TemplateDraft draft: document.draft
    readonly property bool editing: area.activeFocus

    // The cursor went to a line, from 1.
    signal lineEntered(int line)
    signal findRequested(string words)

    // Goes to a line, from 1.
    function showLine(line: int): void {
        let at = 0;
        for (let i = 1; i < line; ++i) {
            const next = area.text.indexOf("\n", at);
            if (next < 0)
                break;
            at = next + 1;
        }
        area.cursorPosition = at;
        bringIntoView(line);
    }
    function mark(position: int, length: int, line: int): void {
        area.select(position, position + length);
        bringIntoView(line);
    }
    function edit(): void {
        area.forceActiveFocus(Qt.TabFocusReason);
    }
    // A third from the top, unless the line is in view anyway.
    function bringIntoView(line: int): void {
        const y = area.topPadding + (line - 1) * area.lineHeight;
        if (y < flick.contentY || y + area.lineHeight > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(y - flick.height / 3, flick.contentHeight - flick.height));
    }
    function follow(): void {
        if (visible && area.text !== draft.text)
            area.show(draft.text);
    }

    // Another design: its text, at its own place.
    onDraftChanged: {
        follow();
        area.cursorPosition = Math.min(draft.cursor, area.length);
    }
    onVisibleChanged: follow()
    Component.onCompleted: follow()

    Connections {
        target: editor.draft
        function onTextChanged(): void {
            editor.follow();
        }
    }
    TemplateColors {
        target: area.textDocument
        keyColor: Theme.syntax.key
        tagColor: Theme.syntax.tag
        stringColor: Theme.syntax.string
        commentColor: Theme.syntax.comment
    }
    Rectangle {
        id: fault
        objectName: "templateProblem"
        width: parent.width
        height: visible ? words.height + 2 * Theme.space.s1 : 0
        visible: editor.draft.problem.length > 0
        color: Theme.color.errorTint
        SeverityIcon {
            id: mark
            x: Theme.space.s4
            anchors.verticalCenter: parent.verticalCenter
            severity: "error"
            size: Theme.size.iconSmall
        }
        Label {
            id: words
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.s2
            anchors.right: goTo.left
            anchors.rightMargin: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Line %1: %2 The canvas shows the last readable text.").arg(editor.draft.problemLine).arg(editor.draft.problem)
            font: Theme.type.small
            color: Theme.color.error
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
        Button {
            id: goTo
            objectName: "goToFault"
            anchors.right: drop.left
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            size: "small"
            text: qsTr("Go to line")
            onClicked: {
                editor.showLine(editor.draft.problemLine);
                editor.edit();
            }
        }
        Button {
            id: drop
            objectName: "dropDraft"
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            size: "small"
            text: qsTr("Discard")
            tooltip: qsTr("Go back to the text of the design")
            onClicked: editor.draft.drop()
        }
    }
    LineNumbers {
        id: numbers
        anchors.top: fault.bottom
        anchors.bottom: parent.bottom
        lineHeight: area.lineHeight
        lineCount: area.lineCount
        origin: area.topPadding - flick.contentY
        faultLine: editor.draft.problemLine
    }
    Flickable {
        id: flick
        anchors.top: fault.bottom
        anchors.bottom: parent.bottom
        anchors.left: numbers.right
        anchors.right: parent.right
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        T.ScrollBar.horizontal: ScrollBar {}

        T.TextArea.flickable: T.TextArea {
            id: area

            // The text that was shown or typed last: colouring it also tells of a change.
            property string known
            readonly property real lineHeight: lineCount > 0 ? contentHeight / lineCount : 0

            function show(what: string): void {
                const at = cursorPosition;
                known = what;
                text = what;
                cursorPosition = Math.min(at, length);
            }
            function currentLine(): int {
                return Math.round((cursorRectangle.y - topPadding) / lineHeight) + 1;
            }

            objectName: "templateText"
            padding: Theme.space.s2
            font: Theme.type.code
            color: Theme.color.text
            selectionColor: Theme.color.accentFill
            selectedTextColor: Theme.color.inkOnAccent
            selectByMouse: true
            persistentSelection: true
            wrapMode: TextEdit.NoWrap
            textFormat: TextEdit.PlainText
            Accessible.name: qsTr("Template, editable")
            Accessible.multiLine: true
            onTextChanged: {
                if (text === known)
                    return;
                known = text;
                editor.draft.type(text);
            }
            onCursorPositionChanged: {
                if (!activeFocus)
                    return;
                editor.draft.cursor = cursorPosition;
                entered.restart();
            }
            onActiveFocusChanged: {
                if (!activeFocus)
                    editor.draft.take();
            }
            // Tab would leave the text; it indents as the file does.
            Keys.onTabPressed: insert(cursorPosition, "  ")
            KeyNavigation.priority: KeyNavigation.AfterItem
            Keys.onEscapePressed: {
                editor.draft.take();
                focus = false;
            }
            Keys.onReturnPressed: {
                // The next line starts below the start of this one.
                const before = text.slice(text.lastIndexOf("\n", cursorPosition - 1) + 1, cursorPosition);
                remove(selectionStart, selectionEnd);
                insert(cursorPosition, "\n" + before.match(/^ */)[0]);
            }
            Keys.onPressed: event => {
                const controlled = event.modifiers === Qt.ControlModifier;
                event.accepted = true;
                if (controlled && event.key === Qt.Key_F)
                    editor.findRequested(selectedText);
                else if (controlled && event.key === Qt.Key_Z && !canUndo)
                    editor.document.undo(); // what was done on the canvas
                else if (event.matches(StandardKey.Redo) && !canRedo)
                    editor.document.redo();
                else
                    event.accepted = false;
            }
            // Typing and walking through lines should not select one element after the other.
            Timer {
                id: entered
                interval: 150
                onTriggered: editor.lineEntered(area.currentLine())
            }
            background: Rectangle {
                color: Theme.color.raised
                LineBand {
                    first: editor.firstMarked
                    last: editor.lastMarked
                    color: Theme.color.accentTint
                }
                LineBand {
                    objectName: "faultBand"
                    first: Math.min(editor.draft.problemLine, area.lineCount)
                    last: first
                    color: Theme.color.errorTint
                }
            }
        }
    }

    // Lines of the text, over its whole width.
    component LineBand: Rectangle {
        property int first
        property int last
        visible: first > 0
        y: area.topPadding + (first - 1) * area.lineHeight
        width: parent.width
        height: (last - first + 1) * area.lineHeight
    }
}
