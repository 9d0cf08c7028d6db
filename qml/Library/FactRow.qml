pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// One fact: the claim, where it comes from, and, selected, why it is so and what it is confused with.
Item {
    id: row

    required property int index
    required property var fact
    required property string topic
    required property Library library
    property string heading // above the first fact of a topic
    property bool selected: false
    property bool focused: false
    property var confused: []
    property var related: []

    signal clicked
    signal copy
    signal openFact(string id)
    signal openSource(string url)

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: box.y + box.height
    z: selected ? 1 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: fact.statement
    Accessible.selected: selected

    Label {
        id: title
        width: parent.width
        visible: text.length > 0
        topPadding: row.index > 0 ? Theme.space.s5 : Theme.space.s3
        bottomPadding: Theme.space.s2
        text: row.heading
        font: Theme.type.heading
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        id: box
        y: title.visible ? title.implicitHeight : 0
        width: parent.width
        height: content.implicitHeight + 2 * Theme.space.s2
        color: row.selected ? Theme.color.accentTint : hover.hovered ? Theme.color.hover : Theme.color.raised
        border.width: 1
        border.color: row.selected ? Theme.color.accentBorder : Theme.color.border

        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: row.clicked()
        }
        Column {
            id: content
            x: Theme.space.s3
            y: Theme.space.s2
            width: parent.width - 2 * x - copyButton.width
            spacing: Theme.space.s1
            Label {
                width: parent.width
                text: row.fact.statement
                color: row.fact.status === "retired" ? Theme.color.text2 : Theme.color.text
                wrapMode: Text.Wrap
            }
            NotesSaid {
                width: parent.width
                visible: said.length > 0
                said: row.fact.notesSaid
            }
            Repeater {
                model: row.fact.formula.expression ? [row.fact.formula] : []
                FormulaBox {
                    required property var modelData
                    width: content.width
                    formula: modelData
                    library: row.library
                }
            }
            Label {
                width: parent.width
                visible: row.selected && row.fact.why.length > 0
                text: row.fact.why
                color: Theme.color.text2
                wrapMode: Text.Wrap
            }
            Repeater {
                model: row.confused
                Button {
                    required property var modelData
                    width: Math.min(implicitWidth, content.width)
                    kind: "link"
                    size: "small"
                    glyph: "arrows-exchange"
                    text: qsTr("Not to be confused with: %1").arg(modelData.statement)
                    onClicked: row.openFact(modelData.id)
                }
            }
            Repeater {
                model: row.related
                Button {
                    required property var modelData
                    width: Math.min(implicitWidth, content.width)
                    horizontalPadding: 0
                    kind: "link"
                    size: "small"
                    glyph: "link"
                    text: qsTr("See also: %1").arg(modelData.statement)
                    onClicked: row.openFact(modelData.id)
                }
            }
            FactSources {
                width: parent.width
                fact: row.fact
                all: row.selected
                onOpenSource: url => row.openSource(url)
            }
        }
        IconButton {
            id: copyButton
            objectName: "copyFact"
            anchors.right: parent.right
            anchors.margins: Theme.space.s1
            y: Theme.space.s1
            focusPolicy: Qt.NoFocus
            opacity: row.selected || hover.hovered ? 1 : 0
            size: "small"
            glyph: "copy"
            text: qsTr("Copy fact")
            keys: "Ctrl+C"
            onClicked: row.copy()
        }
        FocusRing {
            anchors.margins: 1
            radius: 0
            visible: row.focused
        }
    }
}
