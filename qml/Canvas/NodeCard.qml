pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// A resource or a free shape. It takes no input itself: the canvas does, for all cards.
Rectangle {
    id: card

    required property string nodeId
    required property string title
    required property string subtitle
    required property string category
    required property string glyph
    required property string monogram
    required property real cardX
    required property real cardY
    required property real cardWidth
    required property real cardHeight
    required property bool selected
    required property string severity
    required property bool isShape
    required property bool holdsOthers
    required property bool faded
    required property bool locked
    required property string note
    required property var parts
    property real fadedOpacity: 0.25
    property bool hovered: false
    property bool target: false
    property bool aimedAt: false
    // Smooth corners keep a card out of its neighbours' batch, so they are for views of not too many cards.
    property bool smoothCorners: true

    objectName: "node:" + nodeId
    x: cardX
    y: cardY
    z: selected ? 1 : 0
    opacity: faded ? fadedOpacity : 1
    width: cardWidth
    height: cardHeight
    radius: Theme.radius.card
    antialiasing: smoothCorners
    color: target ? Theme.color.accentTint : hovered && !selected ? Theme.color.surface : Theme.color.raised
    border.width: selected || aimedAt ? 2 : holdsOthers ? 0 : 1
    border.color: {
        if (selected || target)
            return Theme.color.accent;
        if (severity === "error" || severity === "warning")
            return Theme.severity(severity).ink;
        return hovered ? Theme.color.text3 : Theme.color.borderStrong;
    }
    Accessible.ignored: true // canvas_accessible.h says it

    // A container that is a card keeps the look of one: what runs in it is drawn by nobody.
    DashedFrame {
        anchors.fill: parent
        visible: card.holdsOthers && !card.selected && !card.aimedAt
        color: card.holdsOthers ? Theme.category(card.category).ink : "transparent"
    }
    IconTile {
        x: Theme.space.s2
        y: Theme.space.s2
        visible: !card.isShape
        category: card.isShape ? "" : card.category
        glyph: card.glyph
        monogram: card.monogram
        backdrop: card.color
    }
    Rectangle {
        x: Theme.space.s2
        y: Theme.space.s2
        width: Theme.size.tile
        height: Theme.size.tile
        visible: card.isShape && card.note.length === 0
        color: Theme.color.sunken
        Glyph {
            anchors.centerIn: parent
            name: card.isShape ? card.glyph : ""
        }
    }
    Label {
        x: Theme.space.s2
        y: Theme.space.s1
        width: card.width - 2 * x
        height: card.height - 2 * y
        visible: card.note.length > 0
        text: card.note.replace(/^#{1,6}\s+(.+)$/gm, "**$1**\n") // a heading of a page would fill the card
        textFormat: Text.MarkdownText
        font: Theme.type.small
        wrapMode: Text.Wrap
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        topPadding: 0
        elide: Text.ElideNone
        clip: implicitHeight > height
        Accessible.ignored: true
    }
    Label {
        id: name
        visible: card.note.length === 0
        x: Theme.size.tile + 2 * Theme.space.s2
        y: Theme.space.s1
        width: card.width - x - Theme.space.s1
        text: card.title
        font: Theme.type.smallStrong
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }
    Label {
        id: kind
        visible: card.note.length === 0
        x: Theme.size.tile + 2 * Theme.space.s2
        y: Theme.size.nodeHeight / 2
        width: card.width - x - Theme.space.s1
        text: card.subtitle
        font.family: Theme.type.caption.family
        font.pixelSize: Theme.type.caption.pixelSize
        color: Theme.color.text2
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }
    CardParts {
        x: 1
        y: Theme.size.nodeHeight
        width: card.width - 2
        parts: card.parts
    }
    SeverityIcon {
        x: card.width - width / 2 - 1
        y: -height / 2
        z: 1
        severity: card.severity
        size: Theme.size.icon
        Accessible.ignored: true
    }
    Glyph {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2
        visible: card.locked
        name: card.locked ? "lock" : ""
        size: Theme.size.iconSmall
    }
    CardHandles {
        width: card.width
        height: card.height
        corners: card.selected
        ports: (card.selected || card.hovered) && !card.locked
    }
    TooltipOn {
        wanted: card.hovered && (name.truncated || kind.truncated)
        text: card.title + "\n" + card.subtitle
    }
}
