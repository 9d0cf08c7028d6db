pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Review

// The back of a card: what had to be recalled, in the form of its kind, then what backs it.
Column {
    id: back

    required property var card
    readonly property bool operation: card.kind === "api-operation" || card.kind === "api-purpose"

    signal openFact(string fact)
    signal openService(string service)
    signal openSource(string url)

    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }

    spacing: Theme.space.s4

    Notice {
        objectName: "wasAnswer"
        width: parent.width
        visible: back.card.changed
        severity: "warning"
        text: qsTr("Corrected since you learned it. It was: <s>%1</s>").arg(back.escaped(back.card.wasAnswer))
    }
    Label {
        objectName: "answer"
        width: parent.width
        visible: text.length > 0
        text: back.card.answer
        font.family: back.card.kind === "api-operation" ? Theme.type.code.family : Theme.type.reading.family
        font.pixelSize: Theme.type.reading.pixelSize
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    Label {
        objectName: "ownBack"
        width: parent.width
        visible: text.length > 0
        text: back.card.backHtml
        textFormat: Text.RichText
        font: Theme.type.reading
        wrapMode: Text.Wrap
        Accessible.name: text.replace(/<[^>]*>/g, " ")
    }
    Column {
        objectName: "items"
        width: parent.width
        visible: back.card.items.length > 0
        spacing: Theme.space.s1
        Repeater {
            model: back.card.items
            Item {
                id: item
                required property int index
                required property string modelData
                width: parent?.width ?? 0
                height: words.height
                Label {
                    y: words.topPadding
                    width: Theme.space.s5
                    text: item.index + 1
                    font: Theme.type.code
                    color: Theme.color.text3
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }
                Label {
                    id: words
                    x: Theme.space.s5 + Theme.space.s3
                    width: parent.width - x
                    text: item.modelData
                    font.family: Theme.type.reading.family
                    font.pixelSize: Theme.type.reading.pixelSize
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    Label {
        objectName: "statement"
        width: parent.width
        visible: text.length > 0
        text: back.card.statementHtml
        textFormat: Text.StyledText
        font: Theme.type.reading
        wrapMode: Text.Wrap
        Accessible.name: text.replace(/<[^>]*>/g, "")
    }
    ValueRows {
        objectName: "rows"
        width: parent.width
        visible: back.card.rows.length > 0
        title: back.operation ? qsTr("Parameters") : ""
        rows: back.card.rows
    }
    Row {
        width: parent.width
        visible: back.card.why.length > 0
        spacing: Theme.space.s2
        Glyph {
            y: 2
            name: "bulb"
        }
        Label {
            width: parent.width - Theme.size.icon - parent.spacing
            text: back.card.why
            wrapMode: Text.Wrap
            color: Theme.color.text2
        }
    }
    Row {
        objectName: "comment"
        width: parent.width
        visible: back.card.comment.length > 0
        spacing: Theme.space.s2
        Glyph {
            y: 2
            name: "note"
            color: Theme.color.accent
        }
        Label {
            width: parent.width - Theme.size.icon - parent.spacing
            text: back.card.comment
            wrapMode: Text.Wrap
            Accessible.name: qsTr("Your note: %1").arg(text)
        }
    }
    Notice {
        objectName: "notesSaid"
        width: parent.width
        visible: back.card.notesSaid.length > 0 && !back.card.changed
        severity: "warning"
        text: qsTr("This changed. Your notes said: <s>%1</s>").arg(back.escaped(back.card.notesSaid))
    }
    Citation {
        width: parent.width
        visible: back.card.fact.length > 0 || back.card.service.length > 0
        fact: back.card.fact
        serviceName: back.card.serviceName
        sources: back.card.sources
        onOpenFact: back.card.fact.length > 0 ? back.openFact(back.card.fact) : back.openService(back.card.service)
        onOpenSource: url => back.openSource(url)
    }
}
