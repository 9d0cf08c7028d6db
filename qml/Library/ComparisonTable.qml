pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// Variants side by side. Scrolls sideways when the columns would get too narrow to read.
Column {
    id: table

    required property var comparison
    property bool compact: false
    property string moreText
    property bool highlighted: false

    signal more
    signal selected(var facts)
    signal openSource(string url)

    readonly property int aspectWidth: compact ? 96 : 136
    readonly property int columnLeast: 112
    readonly property var columns: [
        {
            text: "",
            width: aspectWidth
        },
        ...(comparison?.columns ?? []).map(text => ({
                    text: text,
                    width: columnWidth
                }))
    ]
    readonly property int columnWidth: {
        const count = Math.max(1, comparison?.columns.length ?? 1);
        const rest = width - aspectWidth - 2 * Theme.space.s2 - 2 - count * Theme.space.s3;
        return Math.max(columnLeast, Math.floor(rest / count));
    }
    readonly property int tableWidth: aspectWidth + (columns.length - 1) * (columnWidth + Theme.space.s3) + 2 * Theme.space.s2 + 2

    spacing: Theme.space.s2

    SectionTitle {
        width: parent.width
        text: table.comparison?.title ?? ""
        moreText: table.moreText
        onMore: table.more()
    }
    Flickable {
        width: parent.width
        height: content.height
        contentWidth: Math.max(width, content.width)
        contentHeight: content.height
        clip: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        interactive: contentWidth > width

        Table {
            id: content
            width: table.tableWidth
            border.color: table.highlighted ? Theme.color.accent : Theme.color.border
            TableRow {
                id: head
                hoverable: false
                columns: table.columns
                cells: Repeater {
                    model: table.columns
                    Label {
                        required property int index
                        required property var modelData
                        width: head.columnWidth(index)
                        text: modelData.text
                        font: Theme.type.bodyStrong
                        wrapMode: Text.Wrap
                    }
                }
            }
            Repeater {
                model: table.comparison?.rows ?? []
                TableRow {
                    id: row
                    required property int index
                    required property var modelData
                    columns: table.columns
                    last: index === table.comparison.rows.length - 1
                    Accessible.name: [modelData?.aspect ?? "", ...(modelData?.values ?? [])].join(", ")
                    onClicked: table.selected(modelData.facts)
                    cells: Repeater {
                        model: [row.modelData?.aspect ?? "", ...(row.modelData?.values ?? [])]
                        Label {
                            required property int index
                            required property string modelData
                            width: index < row.columns.length ? row.columnWidth(index) : 0
                            text: modelData
                            font: table.compact ? Theme.type.small : Theme.type.body
                            color: index === 0 ? Theme.color.text2 : Theme.color.text
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
        T.ScrollBar.horizontal: ScrollBar {}
    }
    Flow {
        width: parent.width
        visible: !table.compact
        spacing: Theme.space.s3
        Repeater {
            model: table.compact ? [] : table.comparison?.sources ?? []
            SourceLink {
                required property var modelData
                source: modelData
                onOpen: url => table.openSource(url)
            }
        }
    }
}
