pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// Facts with their sources, by topic.
FocusScope {
    id: view

    required property Library library
    required property FactsModel facts
    property string target

    signal selected(var facts)
    signal openFact(string id)
    signal openSource(string url)

    function reveal(): void {
        const row = facts.rowOf(target);
        if (row < 0)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Center);
    }
    onTargetChanged: reveal()
    Component.onCompleted: reveal()

    ListView {
        id: list
        objectName: "factsList"
        x: Theme.space.s6
        width: parent.width - 2 * x
        height: parent.height
        focus: true
        activeFocusOnTab: true
        clip: true
        spacing: -1 // neighbours share a line
        bottomMargin: Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        model: view.facts
        cacheBuffer: 0
        section.property: "topic"
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Facts")
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        onCurrentIndexChanged: {
            if (currentIndex >= 0)
                view.selected([view.facts.factAt(currentIndex)]);
        }
        delegate: FactRow {
            heading: ListView.section !== ListView.previousSection ? topic : ""
            selected: ListView.isCurrentItem
            focused: ListView.isCurrentItem && list.activeFocus
            confused: selected ? fact.confusedWith.map(id => view.library.fact(id)).filter(other => other.id.length > 0) : []
            onClicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
            }
            onCopy: view.library.copyFact(fact.id)
            onOpenFact: id => view.openFact(id)
            onOpenSource: url => view.openSource(url)
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTr("No facts of this exam here.")
        color: Theme.color.text2
    }
}
