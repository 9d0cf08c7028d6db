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
    }
    function edit(): void {
        area.forceActiveFocus(Qt.TabFocusReason);
    }

    TemplateDraft {
        id: draft
        document: editor.document
        onTextChanged: area.show(text)
    }
    TemplateColors {
        target: area.textDocument
        keyColor: Theme.syntax.key
        tagColor: Theme.syntax.tag
        stringColor: Theme.syntax.string
        commentColor: Theme.syntax.comment
        faultColor: Theme.color.errorTint
        faultLine: draft.problemLine
    }
    Rectangle {
        id: fault
        objectName: "templateProblem"
        width: parent.width
        height: visible ? Theme.size.rowDense : 0
        visible: draft.problem.length > 0
        color: Theme.color.errorTint
        SeverityIcon {
            id: mark
            x: Theme.space.s4
            anchors.verticalCenter: parent.verticalCenter
            severity: "error"
            size: Theme.size.iconSmall
        }
        Label {
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.s2
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s4
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Line %1: %2 The canvas shows the last readable text.").arg(draft.problemLine).arg(draft.problem)
            font: Theme.type.small
            color: Theme.color.error
            Accessible.role: Accessible.AlertMessage
        }
    }
    Flickable {
        id: flick
        anchors.top: fault.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        T.ScrollBar.horizontal: ScrollBar {}

        T.TextArea.flickable: T.TextArea {
            id: area

            property bool taking: false

            function show(what: string): void {
                const at = cursorPosition;
                taking = true;
                text = what;
                cursorPosition = Math.min(at, length);
                taking = false;
            }

            objectName: "templateText"
            padding: Theme.space.s2
            leftPadding: Theme.space.s4
            font: Theme.type.code
            color: Theme.color.text
            selectionColor: Theme.color.accentFill
            selectedTextColor: Theme.color.inkOnAccent
            selectByMouse: true
            wrapMode: TextEdit.NoWrap
            textFormat: TextEdit.PlainText
            Accessible.name: qsTr("Template, editable")
            Accessible.multiLine: true
            Component.onCompleted: show(draft.text)
            onTextChanged: {
                if (!taking)
                    draft.type(text);
            }
            onActiveFocusChanged: {
                if (!activeFocus)
                    draft.take();
            }
            // Tab would leave the text; it indents as the file does.
            Keys.onTabPressed: insert(cursorPosition, "  ")
            KeyNavigation.priority: KeyNavigation.AfterItem
            Keys.onEscapePressed: {
                draft.take();
                focus = false;
            }
            background: Rectangle {
                color: Theme.color.raised
            }
        }
    }
}
