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
    }
    Tabs {
        id: bar
        objectName: "libraryTabs"
        x: Theme.space.s6
        y: head.y + head.height + Theme.space.s3
        width: Math.min(implicitWidth, parent.width - 2 * x)
        activeFocusOnTab: true
        currentIndex: page.tabs.findIndex(entry => entry.key === page.openTab)
        Repeater {
            model: page.tabs
            TabItem {
                required property var modelData
                objectName: "tab-" + modelData.key
                text: modelData.text
                count: modelData.count
                onClicked: page.show(modelData.key, "")
            }
        }
        onCurrentIndexChanged: {
            if (currentIndex >= 0 && activeFocus)
                page.show(page.tabs[currentIndex].key, "");
        }
    }
    Row {
        anchors.right: head.right
        anchors.verticalCenter: bar.verticalCenter
        visible: page.library.limits.changedCount > 0 && bar.x + bar.width + width < head.x + head.width
        spacing: Theme.space.s2
        SeverityIcon {
            anchors.verticalCenter: parent.verticalCenter
            severity: "warning"
            size: Theme.size.iconSmall
        }
        Label {
            text: qsTr("%n limit(s) changed since your notes", "", page.library.limits.changedCount)
            font: Theme.type.small
            color: Theme.color.text2
        }
    }
    Loader {
        id: body
        y: bar.y + bar.height
        width: parent.width
        height: parent.height - y
        focus: true
        sourceComponent: ({
                "limits": limits,
                "comparisons": comparisons,
                "apis": apis,
                "facts": facts,
                "pricing": pricing
            })[page.openTab]
    }

    Component {
        id: limits
        LimitsView {
            library: page.library
            focus: true
            onSelected: facts => page.selected(facts)
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.openSource(url)
            onTabWanted: (key, what) => page.show(key, what)
        }
    }
    Component {
        id: comparisons
        ComparisonsView {
            comparisons: page.library.comparisons
            target: page.target
            focus: true
            onSelected: facts => page.selected(facts)
            onOpenSource: url => page.openSource(url)
        }
    }
    Component {
        id: apis
        ApisView {
            apis: page.library.apis
            target: page.target
            focus: true
            onOpenSource: url => page.openSource(url)
        }
    }
    Component {
        id: facts
        FactsView {
            library: page.library
            facts: page.library.facts
            target: page.target
            focus: true
            onSelected: facts => page.selected(facts)
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.openSource(url)
        }
    }
    Component {
        id: pricing
        FactsView {
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
