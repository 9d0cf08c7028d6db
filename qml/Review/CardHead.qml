import QtQuick
import Lintel.Ui

// Above the card: what it is about, unless that tells the answer, and how it stands.
Item {
    id: head

    required property var card
    required property bool revealed

    // Neither the service nor the topic may tell the answer.
    readonly property bool hidden: card.serviceTells && !revealed

    implicitHeight: Theme.size.tile

    IconTile {
        id: tile
        visible: !head.hidden && head.card.category.length > 0
        category: head.card.category
        glyph: Theme.service(head.card.service)?.glyph ?? ""
        monogram: head.card.serviceName.replace(/^(Amazon|AWS) /, "").slice(0, 2).toUpperCase()
    }
    Row {
        id: about
        x: tile.visible ? tile.width + Theme.space.s2 : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s2
        visible: !head.hidden
        Label {
            text: head.card.serviceName
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
            visible: text.length > 0 && (head.revealed || !head.card.topicTells)
            width: Math.min(implicitWidth, Math.max(0, chips.x - about.x - x - Theme.space.s3))
            text: head.card.topic
            color: Theme.color.text2
        }
    }
    Row {
        id: chips
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s2
        Chip {
            objectName: "flagChip"
            visible: head.card.flag > 0
            tone: "warning"
            glyph: "flag"
            text: qsTr("Flagged")
        }
        Chip {
            objectName: "changedChip"
            visible: head.card.changed
            tone: "warning"
            glyph: "replace"
            text: qsTr("Changed")
        }
        Chip {
            visible: head.card.edited
            glyph: "pencil"
            text: qsTr("Your words")
        }
        Chip {
            visible: text.length > 0
            text: head.card.domain
        }
        Chip {
            objectName: "phaseChip"
            glyph: "cards"
            text: head.card.phase
        }
    }
}
