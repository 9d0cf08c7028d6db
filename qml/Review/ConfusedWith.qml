pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// This fact and the ones that it is taken for, one above the other.
Rectangle {
    id: box

    required property var card

    signal openFact(string fact)

    implicitHeight: rows.height
    radius: Theme.radius.card
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.border

    component Side: Column {
        id: side
        required property string caption
        required property string title
        required property string text
        padding: Theme.space.s3
        spacing: 2
        width: box.width
        Label {
            text: side.caption
            font: Theme.type.small
            color: Theme.color.text2
        }
        Label {
            width: side.width - 2 * side.padding
            visible: text.length > 0
            text: side.title
            font: Theme.type.bodyStrong
            wrapMode: Text.Wrap
        }
        Label {
            width: side.width - 2 * side.padding
            text: side.text
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
    }

    Column {
        id: rows
        width: parent.width
        Side {
            caption: qsTr("This card")
            title: box.card.topic
            text: box.card.statementHtml.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&amp;/g, "&")
        }
        Repeater {
            model: box.card.confusedWith
            Column {
                id: other
                required property var modelData
                Divider {
                    width: box.width
                }
                Side {
                    caption: qsTr("Not this")
                    title: other.modelData.title
                    text: other.modelData.text
                }
                Button {
                    x: Theme.space.s2
                    kind: "link"
                    size: "small"
                    text: qsTr("Open fact")
                    Accessible.name: qsTr("Open the fact %1").arg(other.modelData.title)
                    onClicked: box.openFact(other.modelData.fact)
                }
                Item {
                    width: 1
                    height: Theme.space.s2
                }
            }
        }
    }
}
