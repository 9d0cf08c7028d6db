pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// A first look at the variants and the operations of a service.
Item {
    id: overview

    required property Library library

    signal selected(var facts)
    signal tabWanted(string key, string what)

    readonly property var comparison: library.comparisons.length > 0 ? library.comparisons[0] : null

    readonly property int shownApis: 8
    readonly property bool side: width >= 680 && overview.library.comparisons.length > 0 && overview.library.apis.length > 0
    readonly property real columnWidth: side ? Math.floor((width - Theme.space.s6) / 2) : width

    implicitHeight: Math.max(first.y + first.height, second.y + second.height) + Theme.space.s6

    Column {
        id: first
        y: Theme.space.s5
        width: overview.columnWidth
        visible: overview.library.comparisons.length > 0
        height: visible ? implicitHeight : 0
        spacing: Theme.space.s2
        SectionTitle {
            width: parent.width
            text: overview.comparison?.title ?? ""
            moreText: overview.library.comparisons.length > 1 ? qsTr("All %1").arg(overview.library.comparisons.length) : qsTr("Compare")
            onMore: overview.tabWanted("comparisons", "")
        }
        ComparisonTable {
            width: parent.width
            columns: overview.comparison?.columns ?? []
            rows: overview.comparison?.rows ?? []
            compact: true
            onSelected: (row, facts) => overview.selected(facts)
        }
    }
    Column {
        id: second
        x: overview.side ? first.width + Theme.space.s6 : 0
        y: overview.side ? first.y : first.y + first.height + (first.visible ? Theme.space.s5 : 0)
        width: overview.columnWidth
        visible: overview.library.apis.length > 0
        height: visible ? implicitHeight : 0
        spacing: Theme.space.s2
        SectionTitle {
            width: parent.width
            text: qsTr("APIs to know")
            moreText: qsTr("All %1").arg(overview.library.apis.length)
            onMore: overview.tabWanted("apis", "")
        }
        Table {
            width: parent.width
            Repeater {
                model: Array.from(overview.library.apis).slice(0, overview.shownApis)
                TableRow {
                    id: apiRow
                    required property var modelData
                    required property int index
                    columns: [
                        {
                            width: Math.floor(width / 2)
                        },
                        {
                            width: 0
                        }
                    ]
                    last: index === Math.min(overview.shownApis, overview.library.apis.length) - 1
                    Accessible.name: modelData.operation
                    onClicked: overview.tabWanted("apis", modelData.operation)
                    cells: [
                        Label {
                            width: apiRow.columnWidth(0)
                            text: apiRow.modelData.operation
                            font: Theme.type.code
                        },
                        Label {
                            width: apiRow.columnWidth(1)
                            text: apiRow.modelData.remember.length > 0 ? apiRow.modelData.remember : apiRow.modelData.does
                            font: Theme.type.small
                            color: Theme.color.text2
                            wrapMode: Text.Wrap
                        }
                    ]
                }
            }
        }
    }
}
