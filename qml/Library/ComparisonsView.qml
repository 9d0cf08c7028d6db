pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// All comparisons of a service. Enter opens the current one on a page of its own.
FocusScope {
    id: view

    required property var comparisons
    property string target

    signal selected(var facts)
    signal opened(string comparison)
    signal openSource(string url)

    function reveal(): void {
        const index = comparisons.findIndex(comparison => comparison.id === target);
        if (index < 0)
            return;
        list.currentIndex = index;
        list.positionViewAtIndex(index, ListView.Beginning);
    }
    onTargetChanged: reveal()
    Component.onCompleted: reveal()

    ListView {
        id: list
        objectName: "comparisonsList"
        x: Theme.space.s6
        width: parent.width - 2 * x
        height: parent.height
        focus: true
        activeFocusOnTab: true
        clip: true
        spacing: Theme.space.s5
        topMargin: Theme.space.s3
        bottomMargin: Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        model: view.comparisons
        cacheBuffer: 0 // rows made ahead would be asked for after the list has become shorter
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Side by side")
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()

        function openCurrent(): void {
            if (currentIndex >= 0)
                view.opened(view.comparisons[currentIndex].id);
        }
        delegate: Column {
            id: entry

            required property int index
            required property var modelData
            readonly property bool current: ListView.isCurrentItem

            width: list.width
            spacing: Theme.space.s2
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.title

            SectionTitle {
                width: parent.width
                text: entry.modelData.title
                moreText: qsTr("Compare")
                FocusRing {
                    visible: entry.current && list.activeFocus
                }
                onMore: view.opened(entry.modelData.id)
            }
            ComparisonTable {
                id: table
                width: parent.width
                columns: entry.modelData.columns
                rows: entry.modelData.rows
                onSelected: (row, facts) => {
                    list.currentIndex = entry.index;
                    view.selected(facts);
                }
            }
            SourceFlow {
                width: parent.width
                sources: entry.modelData.sources
                onOpenSource: url => view.openSource(url)
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
