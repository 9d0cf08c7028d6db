pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// The limits table, and under it a first look at the variants and the operations.
FocusScope {
    id: limits

    required property Library library

    signal selected(var facts)
    signal openFact(string id)
    signal openSource(string url)
    signal tabWanted(string key, string what)

    readonly property bool narrow: width < 760
    readonly property int shownApis: 8
    readonly property var columns: [
        {
            text: qsTr("Limit"),
            width: 0
        },
        {
            text: qsTr("Value"),
            width: narrow ? 128 : 148
        },
        {
            text: qsTr("Default"),
            width: narrow ? 80 : 96
        },
        {
            text: qsTr("Scope"),
            width: narrow ? 96 : 112
        },
        {
            text: qsTr("Adjustable"),
            width: 64
        },
        {
            text: qsTr("Source, date checked"),
            width: narrow ? 112 : 152
        }
    ]

    ListView {
        id: view
        objectName: "limitsList"
        x: Theme.space.s6
        width: parent.width - 2 * x
        height: parent.height
        focus: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        model: limits.library.limits
        bottomMargin: Theme.space.s6
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Limits")
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        onCurrentIndexChanged: {
            if (currentIndex >= 0)
                limits.selected(limits.library.limits.factsAt(currentIndex));
        }
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()

        function openCurrent(): void {
            const facts = limits.library.limits.factsAt(currentIndex);
            if (facts.length > 0)
                limits.openFact(facts[0]);
        }
        header: Rectangle {
            width: view.width
            implicitHeight: head.implicitHeight
            color: Theme.color.raised
            border.width: 1
            border.color: Theme.color.border
            TableHeader {
                id: head
                columns: limits.columns
            }
        }
        delegate: LimitRow {
            columns: limits.columns
            selected: ListView.isCurrentItem
            focused: ListView.isCurrentItem && view.activeFocus
            onClicked: {
                view.forceActiveFocus(Qt.MouseFocusReason);
                view.currentIndex = index;
            }
            onOpenSource: url => limits.openSource(url)
        }
        footer: Item {
            id: overview

            readonly property bool side: width >= 680 && limits.library.comparisons.length > 0 && limits.library.apis.length > 0
            readonly property real columnWidth: side ? Math.floor((width - Theme.space.s6) / 2) : width

            width: view.width
            implicitHeight: Math.max(first.y + first.height, second.y + second.height)

            Column {
                id: first
                y: Theme.space.s5
                width: overview.columnWidth
                visible: limits.library.comparisons.length > 0
                height: visible ? implicitHeight : 0
                ComparisonTable {
                    width: parent.width
                    comparison: limits.library.comparisons.length > 0 ? limits.library.comparisons[0] : null
                    compact: true
                    moreText: limits.library.comparisons.length > 1 ? qsTr("All %1").arg(limits.library.comparisons.length) : ""
                    onMore: limits.tabWanted("comparisons", "")
                }
            }
            Column {
                id: second
                x: overview.side ? first.width + Theme.space.s6 : 0
                y: overview.side ? first.y : first.y + first.height + (first.visible ? Theme.space.s5 : 0)
                width: overview.columnWidth
                visible: limits.library.apis.length > 0
                height: visible ? implicitHeight : 0
                spacing: Theme.space.s2
                SectionTitle {
                    width: parent.width
                    text: qsTr("APIs to know")
                    moreText: qsTr("All %1").arg(limits.library.apis.length)
                    onMore: limits.tabWanted("apis", "")
                }
                Table {
                    width: parent.width
                    Repeater {
                        model: limits.library.apis.slice(0, limits.shownApis)
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
                            last: index === Math.min(limits.shownApis, limits.library.apis.length) - 1
                            Accessible.name: modelData.operation
                            onClicked: limits.tabWanted("apis", modelData.operation)
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
        T.ScrollBar.vertical: ScrollBar {}
    }
}
