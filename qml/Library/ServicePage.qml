pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// One service: head, tabs, and the open tab.
FocusScope {
    id: page

    required property Library library
    property bool folded: false
    property bool canvasAvailable: false
    property bool studyAvailable: false

    signal selected(var facts)
    signal openFact(string id)
    signal openSource(string url)
    signal study
    signal place(string type)
    signal sidesWanted
    signal openComparison(string id)
    signal changesWanted
    signal copyWanted(string kind, string id)
    // The reader went to another tab.
    signal tabChosen(string key)

    readonly property var tabs: {
        const list = [
            {
                key: "limits",
                text: qsTr("Limits"),
                count: library.limits.count
            },
            {
                key: "comparisons",
                text: qsTr("Side by side"),
                count: library.comparisons.length
            },
            {
                key: "apis",
                text: qsTr("APIs"),
                count: library.apis.length
            },
            {
                key: "facts",
                text: qsTr("Facts"),
                count: library.facts.count
            },
            {
                key: "formulas",
                text: qsTr("Formulas"),
                count: library.formulas.count
            },
            {
                key: "pricing",
                text: qsTr("Pricing"),
                count: library.pricing.count
            }
        ];
        return list.filter(tab => tab.count > 0 || tab.key === "facts");
    }
    property string tab: "limits"
    readonly property string openTab: tabs.some(entry => entry.key === tab) ? tab : tabs[0].key
    // What the open tab is to bring to light: a fact, an operation or a comparison.
    property string target

    // The view of the open tab.
    property Item body: null
    readonly property real bodyTop: bar.y + bar.height

    function focusBody(): void {
        if (body)
            body.forceActiveFocus();
    }
    function show(key: string, what: string): void {
        target = "";
        tab = key;
        target = what;
    }

    Connections {
        target: page.library
        function onServiceChanged(): void {
            page.target = "";
            page.tab = "limits";
        }
    }

    ServiceHead {
        id: head
        x: Theme.space.s6
        y: Theme.space.s6
        width: parent.width - 2 * x
        service: page.library.service
        due: page.library.due[page.library.service.id] ?? 0
        exams: page.library.exams
        folded: page.folded
        canvasAvailable: page.canvasAvailable
        studyAvailable: page.studyAvailable
        onStudy: page.study()
        onPlace: page.place(page.library.service.placeType)
        onSidesWanted: page.sidesWanted()
        onOpenSource: url => page.openSource(url)
    }
    ServiceTabs {
        id: bar
        objectName: "libraryTabs"
        x: Theme.space.s6
        y: head.y + head.height + Theme.space.s3
        width: Math.min(implicitWidth, parent.width - 2 * x)
        tabs: page.tabs
        open: page.openTab
        onChosen: key => {
            page.show(key, "");
            page.tabChosen(key);
        }
    }
    Button {
        id: changes
        objectName: "serviceChanges"
        anchors.right: head.right
        anchors.verticalCenter: bar.verticalCenter
        visible: page.library.limits.changedCount > 0 && bar.x + bar.width + width < head.x + head.width
        horizontalPadding: 0
        kind: "link"
        size: "small"
        glyph: "replace"
        text: page.library.limits.changedCount === 1 ? qsTr("1 limit changed since your notes") : qsTr("%1 limits changed since your notes").arg(page.library.limits.changedCount)
        onClicked: page.changesWanted()
    }
    // The open tab. (A Loader of Qt 6.4 cannot make bound components; a Repeater of none or one can.)
    Repeater {
        model: page.openTab === "limits" ? 1 : 0
        onItemAdded: (index, item) => page.body = item
        LimitsView {
            y: page.bodyTop
            width: page.width
            height: page.height - y
            library: page.library
            focus: true
            onSelected: facts => page.selected(facts)
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.openSource(url)
            onTabWanted: (key, what) => {
                page.show(key, what);
                page.tabChosen(key);
                page.focusBody();
            }
        }
    }
    Repeater {
        model: page.openTab === "comparisons" ? 1 : 0
        onItemAdded: (index, item) => page.body = item
        ComparisonsView {
            y: page.bodyTop
            width: page.width
            height: page.height - y
            comparisons: page.library.comparisons
            target: page.target
            focus: true
            onSelected: facts => page.selected(facts)
            onOpened: id => page.openComparison(id)
            onOpenSource: url => page.openSource(url)
        }
    }
    Repeater {
        model: page.openTab === "apis" ? 1 : 0
        onItemAdded: (index, item) => page.body = item
        ApisView {
            y: page.bodyTop
            width: page.width
            height: page.height - y
            apis: page.library.apis
            target: page.target
            focus: true
            onOpenSource: url => page.openSource(url)
        }
    }
    Repeater {
        model: page.openTab === "facts" ? 1 : 0
        onItemAdded: (index, item) => page.body = item
        FactsView {
            y: page.bodyTop
            width: page.width
            height: page.height - y
            library: page.library
            facts: page.library.facts
            target: page.target
            onCopyTopic: topic => page.copyWanted("topic", page.library.service.id + "/" + topic)
            focus: true
            onSelected: facts => page.selected(facts)
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.openSource(url)
        }
    }
    Repeater {
        model: page.openTab === "formulas" ? 1 : 0
        onItemAdded: (index, item) => page.body = item
        FactsView {
            y: page.bodyTop
            width: page.width
            height: page.height - y
            library: page.library
            facts: page.library.formulas
            target: page.target
            focus: true
            onSelected: facts => page.selected(facts)
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.openSource(url)
            onCopyTopic: topic => page.copyWanted("topic", page.library.service.id + "/" + topic)
        }
    }
    Repeater {
        model: page.openTab === "pricing" ? 1 : 0
        onItemAdded: (index, item) => page.body = item
        FactsView {
            y: page.bodyTop
            width: page.width
            height: page.height - y
            library: page.library
            facts: page.library.pricing
            target: page.target
            focus: true
            onSelected: facts => page.selected(facts)
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.openSource(url)
        }
    }
}
