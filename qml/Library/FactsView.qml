pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// Facts with their sources, by topic in the order in which one learns them.
FocusScope {
    id: view

    required property Library library
    required property FactsModel facts
    property string target

    readonly property var topics: facts.topics
    // The topic at the top of the view.
    property int topic: 0

    signal selected(var facts)
    signal openFact(string id)
    signal openSource(string url)
    signal copyTopic(string topic)

    function reveal(): void {
        const row = facts.rowOf(target);
        if (row < 0)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Center);
        findTopic();
    }
    function showTopic(index: int): void {
        if (index < 0 || index >= topics.length)
            return;
        list.currentIndex = topics[index].row;
        list.positionViewAtIndex(topics[index].row, ListView.Beginning);
        topic = index;
        list.forceActiveFocus(Qt.OtherFocusReason);
    }
    function findTopic(): void {
        const row = Math.max(0, list.indexAt(1, list.contentY + Theme.space.s10));
        const index = topics.findIndex(entry => row < entry.row + entry.count);
        if (index >= 0)
            topic = index;
    }
    onTargetChanged: reveal()
    Component.onCompleted: reveal()

    FactsHead {
        id: head
        x: Theme.space.s6
        width: parent.width - 2 * x
        height: visible ? implicitHeight : 0
        visible: view.topics.length > 1
        topics: view.topics
        current: Math.min(view.topic, view.topics.length - 1)
        onTopicWanted: index => view.showTopic(index)
        onCopy: topic => view.copyTopic(topic)
    }
    ListView {
        id: list
        objectName: "factsList"
        x: Theme.space.s6
        y: head.height
        width: parent.width - 2 * x
        height: parent.height - y
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
        onContentYChanged: view.findTopic()
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        onCurrentIndexChanged: {
            if (currentIndex >= 0)
                view.selected([view.facts.factAt(currentIndex)]);
        }
        Keys.onPressed: event => {
            event.accepted = event.text === "[" || event.text === "]";
            if (event.accepted)
                view.showTopic(view.topic + (event.text === "[" ? -1 : 1));
        }
        delegate: FactRow {
            heading: ListView.section !== ListView.previousSection ? topic : ""
            selected: ListView.isCurrentItem
            focused: ListView.isCurrentItem && list.activeFocus
            confused: selected ? fact.confusedWith.map(id => view.library.fact(id)).filter(other => other.id.length > 0) : []
            related: selected ? fact.related.map(id => view.library.fact(id)).filter(other => other.id.length > 0) : []
            library: view.library
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
