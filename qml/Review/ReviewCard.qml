import QtQuick
import Lintel.Ui
import Lintel.Review

// The flashcard: a question, and under the fold its answer with everything that backs it. In place of either its
// words, or a note on it, can be written.
Column {
    id: view

    required property ReviewSession session
    readonly property var card: session.card
    readonly property bool revealed: session.state === ReviewSession.Answer
    readonly property bool writing: editor.visible || note.visible
    readonly property int margin: Theme.space.s8
    property real least: 0 // height

    signal openFact(string fact)
    signal openService(string service)
    signal openSource(string url)
    signal written

    function takeFocus(): bool {
        const typing = card.typed && !revealed && !writing;
        if (typing)
            answerField.takeFocus();
        return typing;
    }
    function edit(): void {
        note.visible = false;
        editor.visible = true;
        editor.begin();
    }
    function remark(): void {
        editor.visible = false;
        note.visible = true;
        note.begin();
    }
    function stopWriting(): void {
        editor.visible = false;
        note.visible = false;
        written();
    }
    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
    // The gaps of a cloze card stand out from brackets that belong to the text, what is asked of a comparison from
    // its title.
    function frontText(): string {
        if (card.frontHtml.length > 0)
            return card.frontHtml;
        const text = escaped(card.front);
        const title = card.kind === "compare" ? text.slice(0, text.indexOf("\n") + 1) : "";
        const shown = title.length > 0 ? "<font color=\"" + Theme.color.text2 + "\">" + title + "</font>" + text.slice(title.length) : text;
        return shown.replace(/\[…\]/g, "<font color=\"" + Theme.color.accent + "\">[…]</font>").replace(/\n/g, "<br>");
    }

    spacing: Theme.space.s3

    CardHead {
        width: parent.width
        card: view.card
        revealed: view.revealed
    }
    Rectangle {
        width: parent.width
        height: Math.max(content.height, view.least - y)
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.border
        radius: Theme.radius.card

        Beam {
            width: parent.width
            color: view.card.category.length > 0 && (view.revealed || !view.card.serviceTells) ? Theme.category(view.card.category).ink : Theme.color.accent
        }
        Column {
            id: content
            width: parent.width
            topPadding: view.margin
            bottomPadding: view.margin - Theme.space.s2
            spacing: Theme.space.s5

            CardEditor {
                id: editor
                objectName: "cardEditor"
                x: view.margin
                width: parent.width - 2 * view.margin
                visible: false
                session: view.session
                onDone: view.stopWriting()
            }
            Label {
                objectName: "front"
                x: view.margin
                width: parent.width - 2 * view.margin
                visible: !editor.visible
                text: view.frontText()
                textFormat: view.card.frontHtml.length > 0 ? Text.RichText : Text.StyledText
                font: Theme.type.title
                lineHeight: 1.25
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: view.card.front
            }
            AnswerField {
                id: answerField
                x: view.margin
                width: parent.width - 2 * view.margin
                visible: view.card.typed && !editor.visible
                session: view.session
            }
            NoteEditor {
                id: note
                objectName: "noteEditor"
                x: view.margin
                width: parent.width - 2 * view.margin
                visible: false
                session: view.session
                onDone: view.stopWriting()
            }
            Divider {
                width: parent.width
                visible: view.revealed && !editor.visible
            }
            CardAnswer {
                objectName: "back"
                x: view.margin
                width: parent.width - 2 * view.margin
                visible: view.revealed && !editor.visible
                card: view.card
                onOpenFact: fact => view.openFact(fact)
                onOpenService: service => view.openService(service)
                onOpenSource: url => view.openSource(url)
            }
        }
    }
}
