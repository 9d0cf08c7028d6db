pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Progress
import Lintel.Ui

// A plot with its heading, the figure that it comes to, and the same values as a table instead (T).
Card {
    id: card

    required property string title
    property string note
    property string figure
    property string figureUnit
    property string figureText
    property alias plot: plot
    property alias kind: plot.kind
    property alias points: plot.points
    property alias plotHeight: plot.implicitHeight
    property string legend
    property bool tables: false // of the page
    property bool flipped: false // this one is otherwise
    readonly property bool tableShown: tables !== flipped
    readonly property bool empty: plot.points.length === 0

    signal exportWanted(plot: var, extension: string)

    implicitHeight: body.y + body.height + Theme.space.s4
    Keys.onPressed: event => {
        if (event.key === Qt.Key_T && !event.modifiers) {
            card.flipped = !card.flipped;
            event.accepted = true;
        }
    }

    Label {
        id: heading
        x: Theme.space.s5
        y: Theme.space.s4
        text: card.title
        font: Theme.type.heading
        Accessible.role: Accessible.Heading
    }
    Label {
        anchors.right: menuButton.left
        anchors.rightMargin: Theme.space.s1
        anchors.left: heading.right
        anchors.leftMargin: Theme.space.s2
        anchors.baseline: heading.baseline
        horizontalAlignment: Text.AlignRight
        text: card.note
        font: Theme.type.small
        color: Theme.color.text2
    }
    IconButton {
        id: menuButton
        objectName: "chartMenuButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s2
        anchors.verticalCenter: heading.verticalCenter
        size: "small"
        glyph: "dots"
        text: qsTr("Table and export of “%1”").arg(card.title)
        onClicked: menu.popup(menuButton, 0, height + Theme.space.s1)

        Menu {
            id: menu
            MenuItem {
                objectName: "tableItem"
                glyph: card.tableShown ? "chart-histogram" : "table"
                text: card.tableShown ? qsTr("Show as a chart") : qsTr("Show as a table")
                keys: "T"
                onTriggered: card.flipped = !card.flipped
            }
            MenuSeparator {}
            MenuItem {
                glyph: "photo"
                text: qsTr("Save as PNG…")
                onTriggered: card.exportWanted(plot, "png")
            }
            MenuItem {
                glyph: "vector"
                text: qsTr("Save as SVG…")
                onTriggered: card.exportWanted(plot, "svg")
            }
            MenuItem {
                glyph: "table"
                text: qsTr("Save as CSV…")
                onTriggered: card.exportWanted(plot, "csv")
            }
        }
    }
    Row {
        id: head
        x: Theme.space.s5
        anchors.top: heading.bottom
        anchors.topMargin: Theme.space.s2
        visible: card.figure.length > 0
        height: visible ? 36 : 0
        spacing: Theme.space.s3
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s1
            Label {
                id: figureLabel
                text: card.figure
                font: Theme.type.display
            }
            Label {
                anchors.baseline: figureLabel.baseline
                text: card.figureUnit
                color: Theme.color.text2
            }
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: card.width - x - 2 * Theme.space.s5
            text: card.figureText
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    Item {
        id: body
        x: Theme.space.s5
        anchors.top: head.bottom
        anchors.topMargin: Theme.space.s3
        width: card.width - 2 * Theme.space.s5
        height: plot.implicitHeight + (legendLabel.visible ? legendLabel.height + Theme.space.s1 : 0)

        ThemedPlot {
            id: plot
            objectName: "plot"
            width: parent.width
            height: implicitHeight
            visible: !card.tableShown && !card.empty
            title: card.title
        }
        Label {
            id: legendLabel
            anchors.bottom: parent.bottom
            width: parent.width
            visible: card.legend.length > 0
            text: card.legend
            font: Theme.type.caption
            color: Theme.color.text3
        }
        Label {
            anchors.centerIn: parent
            width: Math.min(parent.width, 280)
            visible: card.empty
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("There is nothing to show yet.")
            color: Theme.color.text3
            wrapMode: Text.Wrap
        }
        ListView {
            id: table
            objectName: "table"
            width: parent.width
            height: plot.implicitHeight
            visible: card.tableShown
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: card.tableShown ? plot.points : []
            Accessible.role: Accessible.Table
            Accessible.name: card.title
            T.ScrollBar.vertical: ScrollBar {}
            delegate: Item {
                id: row
                required property var modelData
                width: table.width
                height: Theme.size.controlSmall
                Accessible.role: Accessible.Row
                Accessible.name: qsTr("%1: %2").arg(modelData.label).arg(modelData.text)
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width * 0.4
                    text: row.modelData.label
                    font: Theme.type.small
                    Accessible.ignored: true
                }
                Label {
                    x: parent.width * 0.4
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - Theme.space.s3
                    text: row.modelData.text
                    font: Theme.type.small
                    color: Theme.color.text2
                    Accessible.ignored: true
                }
            }
            FocusRing {
                visible: table.activeFocus
            }
        }
    }
}
