import QtQuick
import Lintel.Ui

// A hit: what it is, with the words that were typed marked, and the service it belongs to.
Rectangle {
    id: row

    required property int index
    required property string kind
    required property string id
    required property string service
    required property string titleHtml
    required property string excerptHtml
    required property string title
    property string serviceName
    property string serviceCategory
    property string serviceGlyph
    property bool highlighted: false
    property bool focused: false

    signal clicked

    readonly property string mark: `<b><font color="${Theme.color.accent}">`

    function marked(html: string): string {
        return html.replace(/<b>/g, mark).replace(/<\/b>/g, "</font></b>");
    }

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: content.implicitHeight + 2 * Theme.space.s2
    color: highlighted ? Theme.color.accentTint : hover.hovered ? Theme.color.hover : Theme.color.raised
    z: highlighted ? 1 : 0
    border.width: 1
    border.color: highlighted ? Theme.color.accentBorder : Theme.color.border
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(title).arg(serviceName)
    Accessible.selected: highlighted

    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: row.clicked()
    }
    IconTile {
        id: tile
        x: Theme.space.s3
        y: Theme.space.s3
        category: row.serviceCategory
        glyph: row.serviceGlyph
        monogram: row.serviceName.slice(0, 2)
        size: Theme.size.tileSmall
    }
    Column {
        id: content
        x: tile.x + tile.width + Theme.space.s3
        y: Theme.space.s2
        width: parent.width - x - Theme.space.s3
        Item {
            width: parent.width
            height: Theme.space.s5
            Label {
                width: parent.width - owner.width - Theme.space.s3
                anchors.verticalCenter: parent.verticalCenter
                text: row.marked(row.titleHtml)
                textFormat: Text.StyledText
            }
            Label {
                id: owner
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: row.kind === "service" ? qsTr("Service") : row.kind === "api" ? qsTr("%1 API").arg(row.serviceName) : row.serviceName
                font: Theme.type.small
                color: Theme.color.text2
            }
        }
        Label {
            width: parent.width
            text: row.marked(row.excerptHtml)
            textFormat: Text.StyledText
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    FocusRing {
        anchors.margins: 1
        radius: 0
        visible: row.focused
    }
}
