pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// All comparisons of a service.
FocusScope {
    id: view

    required property var comparisons
    property string target

    signal selected(var facts)
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
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Side by side")
        delegate: ComparisonTable {
            required property var modelData
            width: list.width
            comparison: modelData
            highlighted: ListView.isCurrentItem && list.activeFocus
            onSelected: facts => view.selected(facts)
            onOpenSource: url => view.openSource(url)
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
