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
            width: narrow ? 92 : 96
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
            text: narrow ? qsTr("Source") : qsTr("Source, date checked"),
            width: narrow ? 112 : 136
        }
    ]

    Rectangle {
        id: head
        x: Theme.space.s6
        width: parent.width - 2 * x
        height: titles.height
        visible: view.count > 0
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.border
        TableHeader {
            id: titles
            columns: limits.columns
        }
    }
    ListView {
        id: view
        objectName: "limitsList"
        x: head.x
        y: head.height
        width: head.width
        height: parent.height - y
        focus: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        model: limits.library.limits
        cacheBuffer: 0
        bottomMargin: overview.height
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
        T.ScrollBar.vertical: ScrollBar {}

        // Below the last row. (A footer of Qt 6.4 cannot be a bound component.)
        LimitsOverview {
            id: overview
            parent: view.contentItem
            y: view.originY + view.contentHeight
            width: view.width
            library: limits.library
            onSelected: facts => limits.selected(facts)
            onTabWanted: (key, what) => limits.tabWanted(key, what)
        }
    }
}
