import QtQuick
import Lintel.Ui

// A row of an exam's outline: a domain with its weight, a task, a heading, a skill or a fact.
Item {
    id: row

    required property int index
    required property string kind
    required property string id
    required property string text
    required property string note
    required property int count
    required property int weight
    required property int shift
    required property bool fresh
    required property bool expanded
    required property int depth
    property string serviceName
    property string replaces
    property bool selected: false
    property bool focused: false

    signal clicked
    signal openFact
    signal sheet

    readonly property bool opens: kind === "domain" || kind === "task"
    readonly property bool framed: opens || kind === "fact"
    readonly property int indent: kind === "domain" ? 0 : kind === "task" ? Theme.space.s6 : 2 * Theme.space.s6

    objectName: kind + " " + id
    width: ListView.view ? ListView.view.width : 0
    implicitHeight: kind === "heading" ? words.implicitHeight + Theme.space.s3 + Theme.space.s1 : Math.max(kind === "domain" ? 52 : framed ? Theme.size.controlLarge : 0, words.implicitHeight + (framed ? 2 * Theme.space.s2 : Theme.space.s1))
    z: selected ? 1 : 0
    Accessible.role: opens ? Accessible.TreeItem : kind === "heading" ? Accessible.Heading : Accessible.ListItem
    Accessible.name: kind === "domain" ? qsTr("Domain %1, %2, %3 percent, %4 facts").arg(id).arg(text).arg(weight).arg(count) : kind === "task" ? qsTr("Task %1, %2, %3 facts").arg(id).arg(text).arg(count) : kind === "fact" ? qsTr("%1: %2").arg(serviceName).arg(text) : note.length > 0 ? qsTr("Skill %1, %2").arg(note).arg(text) : text
    Accessible.selected: selected
    Accessible.description: opens ? (expanded ? qsTr("Open") : qsTr("Closed")) : ""

    Rectangle {
        x: row.indent
        width: parent.width - x
        height: parent.height
        color: row.selected ? Theme.color.accentTint : hover.hovered && row.framed ? Theme.color.hover : row.framed ? Theme.color.raised : "transparent"
        border.width: row.framed ? 1 : 0
        border.color: row.selected ? Theme.color.accentBorder : Theme.color.border

        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: row.clicked()
        }
        TapHandler {
            enabled: row.kind === "fact"
            acceptedButtons: Qt.LeftButton
            onDoubleTapped: row.openFact()
        }
        FocusRing {
            anchors.margins: 1
            radius: 0
            visible: row.focused
        }
    }
    Glyph {
        id: arrow
        x: row.indent + Theme.space.s3
        visible: row.opens
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.size.iconSmall
        name: row.expanded ? "chevron-down" : "chevron-right"
    }
    Label {
        id: number
        x: row.opens ? arrow.x + arrow.width + Theme.space.s2 : row.indent + Theme.space.s3
        y: words.y + (row.kind === "domain" ? 0 : 1)
        visible: text.length > 0
        width: row.kind === "domain" ? Theme.space.s5 : row.kind === "task" ? Theme.space.s8 : Theme.space.s12
        text: row.kind === "skill" ? row.note : row.opens ? row.id : ""
        font: row.kind === "domain" ? Theme.type.heading : Theme.type.code
        color: Theme.color.text2
    }
    Column {
        id: words
        x: number.visible ? number.x + number.width : row.indent + Theme.space.s3
        y: row.kind === "heading" ? Theme.space.s3 : row.framed ? Math.round((parent.height - height) / 2) : 0
        width: (tail.visible ? tail.x - Theme.space.s3 : parent.width - Theme.space.s3 - (owner.visible ? owner.width + Theme.space.s3 : 0)) - x
        Row {
            width: parent.width
            spacing: Theme.space.s2
            Label {
                width: Math.min(implicitWidth, parent.width - (chip.visible ? chip.width + parent.spacing : 0))
                text: row.text
                font: row.kind === "domain" ? Theme.type.heading : row.kind === "heading" ? Theme.type.smallStrong : Theme.type.body
                color: row.kind === "heading" ? Theme.color.text2 : Theme.color.text
                wrapMode: Text.Wrap
            }
            Chip {
                id: chip
                visible: row.fresh
                tone: "advice"
                text: qsTr("New")
            }
        }
    }
    Label {
        id: owner
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s3
        y: words.y + 2
        visible: row.kind === "fact"
        text: row.serviceName
        font: Theme.type.small
        color: Theme.color.text2
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s3
        anchors.verticalCenter: parent.verticalCenter
        visible: row.opens
        spacing: Theme.space.s3
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.shift !== 0
            text: row.shift > 0 ? qsTr("+%1").arg(row.shift) : qsTr("−%1").arg(-row.shift)
            font: Theme.type.code
            color: Theme.color.advice
            Accessible.name: qsTr("%1 percent since %2").arg(row.shift).arg(row.replaces)
            HoverHandler {
                id: shiftHover
            }
            TooltipOn {
                wanted: shiftHover.hovered
                text: qsTr("Percent of the score, against %1").arg(row.replaces)
            }
        }
        Meter {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.kind === "domain"
            width: 72
            value: row.weight / 100
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.kind === "domain"
            width: Theme.space.s10
            horizontalAlignment: Text.AlignRight
            text: qsTr("%1 %").arg(row.weight)
            font: Theme.type.code
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: 64
            horizontalAlignment: Text.AlignRight
            text: row.count === 1 ? qsTr("1 fact") : qsTr("%L1 facts").arg(row.count)
            font: Theme.type.small
            color: Theme.color.text2
        }
        IconButton {
            objectName: "domainSheet"
            anchors.verticalCenter: parent.verticalCenter
            visible: row.kind === "domain"
            focusPolicy: Qt.NoFocus
            size: "small"
            glyph: "file-export"
            text: qsTr("Study sheet of this domain")
            onClicked: row.sheet()
        }
    }
}
