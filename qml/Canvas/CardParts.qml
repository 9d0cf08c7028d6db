pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// What a card holds that is no resource of this template, a line each: instances, parameters and outputs.
Column {
    id: list

    required property var parts
    // In the order of Graph::Node::Part::Kind.
    readonly property var glyphs: ["server-2", "transfer-in", "transfer-out", "dots"]

    Repeater {
        model: list.parts
        Item {
            id: line

            required property var modelData

            width: list.width
            height: Theme.size.cardPart
            Divider {}
            Glyph {
                x: Theme.space.s2
                anchors.verticalCenter: parent.verticalCenter
                name: list.glyphs[line.modelData.kind]
                size: Theme.size.iconSmall
            }
            Label {
                id: name
                x: Theme.space.s2 + Theme.size.iconSmall + Theme.space.s1
                width: Math.min(implicitWidth, line.width - x - Theme.space.s2)
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData.kind === 3 ? qsTr("%1 more").arg(line.modelData.detail) : line.modelData.name
                font: Theme.type.caption
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Label {
                visible: line.modelData.kind !== 3
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.s2
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(0, Math.min(implicitWidth, line.width - name.x - name.width - Theme.space.s4))
                text: line.modelData.detail
                font: Theme.type.caption
                color: Theme.color.text3
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
        }
    }
}
