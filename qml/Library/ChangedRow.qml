pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// One change: what the notes said, struck out, and what holds today, with its source.
Item {
    id: row

    required property int index
    required property string fact
    required property string service
    required property string title
    required property string was
    required property string now
    required property string statement
    required property var sources
    required property var columns
    property bool first: false // of its service
    property string serviceName
    property string category
    property string glyph
    property int count: 0
    property bool selected: false
    property bool focused: false

    signal clicked
    signal openFact
    signal openSource(string url)

    objectName: "changed " + fact
    width: ListView.view ? ListView.view.width : 0
    implicitHeight: owner.height + cells.height
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1, %2: your notes said %3, today %4").arg(serviceName).arg(title).arg(was).arg(now)
    Accessible.selected: selected

    Item {
        id: owner
        width: parent.width
        height: row.first ? Theme.size.controlLarge + Theme.space.s1 : 0
        visible: row.first
        IconTile {
            id: tile
            anchors.verticalCenter: parent.verticalCenter
            category: row.category
            glyph: row.glyph
            monogram: row.serviceName.slice(0, 2)
            size: Theme.size.tileSmall
        }
        Label {
            anchors.left: tile.right
            anchors.leftMargin: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            text: row.serviceName
            font: Theme.type.heading
            Accessible.role: Accessible.Heading
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            text: row.count
            font: Theme.type.small
            color: Theme.color.text2
            Accessible.ignored: true
        }
    }
    Rectangle {
        y: owner.height
        width: parent.width
        height: cells.height
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.border
        TableRow {
            id: cells
            width: parent.width
            columns: row.columns
            selected: row.selected
            last: true // the frame draws the line
            onClicked: row.clicked()
            cells: [
                Label {
                    width: cells.columnWidth(0)
                    text: row.title
                    color: titleHover.hovered ? Theme.color.accent : Theme.color.text
                    wrapMode: Text.Wrap
                    HoverHandler {
                        id: titleHover
                        cursorShape: Qt.PointingHandCursor
                    }
                    TapHandler {
                        onTapped: row.openFact()
                    }
                },
                Label {
                    width: cells.columnWidth(1)
                    text: row.was
                    font.family: Theme.type.body.family
                    font.pixelSize: Theme.type.body.pixelSize
                    font.strikeout: true
                    color: Theme.color.warning
                    wrapMode: Text.Wrap
                },
                Column {
                    width: cells.columnWidth(2)
                    Label {
                        width: parent.width
                        text: row.now
                        font: row.statement.length > 0 ? Theme.type.bodyStrong : Theme.type.body
                        wrapMode: Text.Wrap
                    }
                    Label {
                        width: parent.width
                        visible: text.length > 0
                        text: row.statement
                        font: Theme.type.small
                        color: Theme.color.text2
                        wrapMode: Text.Wrap
                    }
                },
                Column {
                    width: cells.columnWidth(3)
                    SourceLink {
                        width: parent.width
                        focusPolicy: Qt.NoFocus
                        source: row.sources[0]
                        onOpen: url => row.openSource(url)
                    }
                    Label {
                        visible: text.length > 0
                        text: row.sources[0].day
                        font: Theme.type.caption
                        color: Theme.color.text2
                    }
                }
            ]
        }
        FocusRing {
            anchors.margins: 1
            radius: 0
            visible: row.focused
        }
    }
}
