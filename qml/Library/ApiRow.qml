pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// An operation: what it does, the one thing to remember, and, expanded, its parameters and errors.
Rectangle {
    id: row

    required property int index
    required property var modelData
    property bool expanded: false
    property bool focused: false

    signal clicked
    signal openSource(string url)

    component Details: Column {
        id: details
        required property string title
        required property var items
        width: parent.width
        visible: items.length > 0
        topPadding: Theme.space.s1
        Label {
            text: details.title
            font: Theme.type.smallStrong
            color: Theme.color.text2
        }
        Repeater {
            model: details.items
            Row {
                id: detail
                required property var modelData
                width: details.width
                spacing: Theme.space.s3
                CodeValue {
                    width: Math.min(240, details.width / 3)
                    text: detail.modelData.name
                }
                Label {
                    width: parent.width - x
                    text: detail.modelData.text
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: content.implicitHeight + 2 * Theme.space.s2
    color: hover.hovered ? Theme.color.hover : Theme.color.raised
    z: focused ? 1 : 0
    border.width: 1
    border.color: Theme.color.border
    Accessible.role: Accessible.ListItem
    Accessible.name: [modelData.operation, modelData.does, modelData.remember].join(". ")
    Accessible.checkable: true
    Accessible.checked: expanded

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
        width: parent.width - 2 * x
        Row {
            width: parent.width
            spacing: Theme.space.s2
            Glyph {
                y: 2
                size: Theme.size.iconSmall
                name: row.expanded ? "chevron-down" : "chevron-right"
            }
            Label {
                width: Math.min(implicitWidth, parent.width / 2)
                text: row.modelData.operation
                font: Theme.type.code
            }
            Label {
                width: parent.width - x
                text: row.modelData.remember
                font: Theme.type.small
                color: Theme.color.text2
                horizontalAlignment: Text.AlignRight
            }
        }
        Label {
            x: Theme.size.iconSmall + Theme.space.s2
            width: parent.width - x
            text: row.modelData.does
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
        Repeater {
            model: row.expanded ? 1 : 0
            Column {
                x: Theme.size.iconSmall + Theme.space.s2
                width: content.width - x
                Details {
                    title: qsTr("Parameters")
                    items: row.modelData.parameters
                }
                Details {
                    title: qsTr("Errors")
                    items: row.modelData.errors
                }
                Flow {
                    width: parent.width
                    topPadding: Theme.space.s2
                    spacing: Theme.space.s3
                    Repeater {
                        model: row.modelData.sources
                        SourceLink {
                            required property var modelData
                            source: modelData
                            onOpen: url => row.openSource(url)
                        }
                    }
                }
            }
        }
    }
    FocusRing {
        anchors.margins: 1
        radius: 0
        visible: row.focused
    }
}
