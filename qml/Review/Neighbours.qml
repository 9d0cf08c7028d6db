pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The fact in its place: what stands before and behind it in its topic.
Column {
    id: list

    required property var card

    signal openFact(string fact)

    spacing: Theme.space.s2

    Repeater {
        model: list.card.neighbours
        Item {
            id: row
            required property var modelData
            width: list.width
            height: words.height
            activeFocusOnTab: !modelData.present
            Accessible.role: modelData.present ? Accessible.StaticText : Accessible.Link
            Accessible.name: words.text
            Accessible.onPressAction: open()
            Keys.onReturnPressed: open()
            Keys.onEnterPressed: open()
            Keys.onSpacePressed: open()

            function open(): void {
                if (!modelData.present)
                    list.openFact(modelData.fact);
            }

            Rectangle {
                width: 2
                height: parent.height
                color: row.modelData.present ? Theme.color.accent : Theme.color.border
            }
            Label {
                id: words
                x: Theme.space.s3
                width: parent.width - x
                text: row.modelData.text
                font: Theme.type.small
                color: row.modelData.present ? Theme.color.text : hover.hovered ? Theme.color.accent : Theme.color.text2
                wrapMode: Text.Wrap
                maximumLineCount: row.modelData.present ? 1000 : 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            HoverHandler {
                id: hover
                enabled: !row.modelData.present
                cursorShape: Qt.PointingHandCursor
            }
            TapHandler {
                onTapped: row.open()
            }
            FocusRing {
                visible: row.activeFocus
            }
        }
    }
}
