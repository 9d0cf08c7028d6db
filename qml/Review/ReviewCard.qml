import QtQuick
import Lintel.Ui
import Lintel.Review

// The flashcard: a question, and under the fold its answer with everything that backs it.
Column {
    id: view

    required property ReviewSession session
    readonly property var card: session.card
    readonly property bool revealed: session.state === ReviewSession.Answer
    readonly property int margin: Theme.space.s8

    signal openFact(string fact)
    signal openSource(string url)

    function takeFocus(): bool {
        if (card.typed && !revealed)
            answerField.takeFocus();
        return card.typed && !revealed;
    }
    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
    // The gaps of a cloze card stand out from brackets that belong to the text.
    function frontText(): string {
        return escaped(card.front).replace(/\[…\]/g, "<font color=\"" + Theme.color.accent + "\">[…]</font>");
    }

    spacing: Theme.space.s3

    Item {
        width: parent.width
        height: Theme.size.tile
        IconTile {
            id: tile
            visible: !about.hidden
            category: view.card.category
            glyph: Theme.service(view.card.service)?.glyph ?? ""
            monogram: view.card.serviceName.replace(/^(Amazon|AWS) /, "").slice(0, 2).toUpperCase()
        }
        Row {
            id: about
            // Neither the service nor the topic may tell the answer.
            readonly property bool hidden: view.card.serviceTells && !view.revealed
            x: tile.width + Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s2
            visible: !hidden
            Label {
                text: view.card.serviceName
                font: Theme.type.bodyStrong
            }
            Label {
                visible: topic.visible
                text: "/"
                color: Theme.color.text3
                Accessible.ignored: true
            }
            Label {
                id: topic
                objectName: "topic"
                visible: text.length > 0 && (view.revealed || !view.card.topicTells)
                width: Math.min(implicitWidth, Math.max(0, chips.x - about.x - x - Theme.space.s3))
                text: view.card.topic
                color: Theme.color.text2
            }
        }
        Row {
            id: chips
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s2
            Chip {
                visible: text.length > 0
                text: view.card.domain
            }
            Chip {
                objectName: "phaseChip"
                glyph: "cards"
                text: view.card.phase
            }
        }
    }
    Rectangle {
        width: parent.width
        height: content.height
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.border
        radius: Theme.radius.card

        Beam {
            width: parent.width
            color: view.card.category.length > 0 ? Theme.category(view.card.category).ink : Theme.color.accent
        }
        Column {
            id: content
            width: parent.width
            topPadding: view.margin
            bottomPadding: view.margin - Theme.space.s2
            spacing: Theme.space.s5

            Label {
                objectName: "front"
                x: view.margin
                width: parent.width - 2 * view.margin
                text: view.frontText()
                textFormat: Text.StyledText
                font: Theme.type.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: view.card.front
            }
            AnswerField {
                id: answerField
                x: view.margin
                width: parent.width - 2 * view.margin
                visible: view.card.typed
                session: view.session
            }
            Divider {
                width: parent.width
                visible: view.revealed
            }
            Column {
                objectName: "back"
                x: view.margin
                width: parent.width - 2 * view.margin
                visible: view.revealed
                spacing: Theme.space.s4

                Label {
                    objectName: "answer"
                    width: parent.width
                    visible: text.length > 0
                    text: view.card.answer
                    font.family: Theme.type.reading.family
                    font.pixelSize: Theme.type.reading.pixelSize
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                Label {
                    objectName: "statement"
                    width: parent.width
                    text: view.card.statementHtml
                    textFormat: Text.StyledText
                    font: Theme.type.reading
                    wrapMode: Text.Wrap
                    Accessible.name: text.replace(/<[^>]*>/g, "")
                }
                Row {
                    width: parent.width
                    visible: view.card.why.length > 0
                    spacing: Theme.space.s2
                    Glyph {
                        y: 2
                        name: "bulb"
                    }
                    Label {
                        width: parent.width - Theme.size.icon - parent.spacing
                        text: view.card.why
                        wrapMode: Text.Wrap
                        color: Theme.color.text2
                    }
                }
                Notice {
                    objectName: "notesSaid"
                    width: parent.width
                    visible: view.card.notesSaid.length > 0
                    severity: "warning"
                    text: qsTr("This changed. Your notes said: <s>%1</s>").arg(view.escaped(view.card.notesSaid))
                }
                Citation {
                    width: parent.width
                    fact: view.card.fact
                    sources: view.card.sources
                    onOpenFact: view.openFact(view.card.fact)
                    onOpenSource: url => view.openSource(url)
                }
            }
        }
    }
}
