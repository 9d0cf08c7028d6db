pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Browser
import Lintel.Ui

// The current card: both sides, what is known of its memory, its last answers.
Rectangle {
    id: pane

    required property CardBrowser browser
    readonly property var card: browser.preview

    signal openFact(string fact)
    signal openService(string service)
    signal review(string card)
    signal edit

    color: Theme.color.surface

    Connections {
        target: pane.browser
        property string shown
        function onPreviewChanged(): void {
            if (pane.card.key !== shown)
                flick.contentY = 0;
            shown = pane.card.key;
        }
    }
    Divider {
        vertical: true
    }
    Label {
        anchors.centerIn: parent
        visible: !pane.card.valid
        text: qsTr("No card is selected.")
        color: Theme.color.text3
    }
    Flickable {
        id: flick
        anchors.fill: parent
        visible: pane.card.valid
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: column
            x: Theme.space.s5
            width: pane.width - 2 * Theme.space.s5
            topPadding: Theme.space.s5
            bottomPadding: Theme.space.s5
            spacing: Theme.space.s4

            Label {
                width: parent.width
                text: pane.card.topic.length > 0 ? qsTr("%1 / %2").arg(pane.card.deck).arg(pane.card.topic) : pane.card.deck
                font: Theme.type.small
                color: Theme.color.text2
                wrapMode: Text.Wrap
            }
            Label {
                objectName: "previewFront"
                width: parent.width
                text: pane.card.frontHtml
                textFormat: Text.RichText
                font: Theme.type.heading
                wrapMode: Text.Wrap
                Accessible.name: text.replace(/<[^>]*>/g, " ")
            }
            Divider {
                width: parent.width
            }
            Label {
                objectName: "previewBack"
                width: parent.width
                text: pane.card.backHtml
                textFormat: Text.RichText
                font: Theme.type.bodyStrong
                wrapMode: Text.Wrap
                Accessible.name: text.replace(/<[^>]*>/g, " ")
            }
            Label {
                width: parent.width
                visible: text.length > 0 && text !== pane.card.backHtml
                text: pane.card.statement
                color: Theme.color.text2
                wrapMode: Text.Wrap
            }
            Notice {
                width: parent.width
                visible: pane.card.comment.length > 0
                severity: "advice"
                text: pane.card.comment.replace(/&/g, "&amp;").replace(/</g, "&lt;")
            }
            Flow {
                width: parent.width
                visible: pane.card.tags.length > 0
                spacing: Theme.space.s1
                Repeater {
                    model: pane.card.tags
                    Chip {
                        required property string modelData
                        text: modelData
                        glyph: "tag"
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.space.s2
                Button {
                    objectName: "previewReview"
                    size: "small"
                    glyph: "cards"
                    text: qsTr("Review now")
                    onClicked: pane.review(pane.card.key)
                }
                Button {
                    objectName: "previewFact"
                    visible: pane.card.fact.length > 0
                    size: "small"
                    glyph: "arrow-up-right"
                    text: qsTr("Open fact")
                    keys: "I"
                    onClicked: pane.openFact(pane.card.fact)
                }
                Button {
                    visible: pane.card.fact.length === 0 && pane.card.service.length > 0
                    size: "small"
                    glyph: "arrow-up-right"
                    text: qsTr("Open service")
                    onClicked: pane.openService(pane.card.service)
                }
                Button {
                    objectName: "previewEdit"
                    visible: pane.card.own
                    size: "small"
                    glyph: "pencil"
                    text: qsTr("Edit")
                    keys: "E"
                    onClicked: pane.edit()
                }
            }
            Column {
                width: parent.width
                Repeater {
                    model: pane.card.figures.length / 2
                    Item {
                        id: figure
                        required property int index
                        readonly property string name: pane.card.figures[2 * index] ?? ""
                        readonly property string value: pane.card.figures[2 * index + 1] ?? ""
                        width: column.width
                        height: Theme.size.controlSmall
                        Accessible.role: Accessible.StaticText
                        Accessible.name: qsTr("%1: %2").arg(name).arg(value)
                        Label {
                            anchors.verticalCenter: parent.verticalCenter
                            text: figure.name
                            font: Theme.type.small
                            color: Theme.color.text2
                            Accessible.ignored: true
                        }
                        Label {
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            text: figure.value
                            font: Theme.type.codeSmall
                            Accessible.ignored: true
                        }
                    }
                }
            }
            Column {
                width: parent.width
                visible: pane.card.answers.length > 0
                Label {
                    text: qsTr("Last answers")
                    font: Theme.type.smallStrong
                    bottomPadding: Theme.space.s1
                }
                Repeater {
                    model: pane.card.answers
                    Item {
                        id: answer
                        required property var modelData
                        readonly property var names: ({
                                again: qsTr("Again"),
                                hard: qsTr("Hard"),
                                good: qsTr("Good"),
                                easy: qsTr("Easy")
                            })
                        width: column.width
                        height: Theme.size.controlSmall
                        Accessible.role: Accessible.StaticText
                        Accessible.name: qsTr("%1: %2, %3").arg(modelData.day).arg(names[modelData.name]).arg(modelData.took)
                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            width: 7
                            height: 7
                            radius: answer.modelData.name === "again" ? 0 : 4
                            color: answer.modelData.name === "again" ? "transparent" : Theme.rating(answer.modelData.name).beam
                            border.width: 1.5
                            border.color: Theme.rating(answer.modelData.name).beam
                        }
                        Label {
                            x: Theme.space.s4
                            anchors.verticalCenter: parent.verticalCenter
                            text: answer.modelData.day
                            font: Theme.type.codeSmall
                            Accessible.ignored: true
                        }
                        Label {
                            x: 128
                            anchors.verticalCenter: parent.verticalCenter
                            text: answer.names[answer.modelData.name]
                            font: Theme.type.small
                            color: Theme.rating(answer.modelData.name).beam
                            Accessible.ignored: true
                        }
                        Label {
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            text: answer.modelData.took
                            font: Theme.type.codeSmall
                            color: Theme.color.text2
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
