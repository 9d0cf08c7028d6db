pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// Facts with their sources (those behind what is selected, or the ones to read first), and what uses them: rules,
// connections and cards.
FocusScope {
    id: side

    required property Library library
    property list<string> selection
    // Whether there are facts to read first where nothing is selected.
    property bool ofService: true
    // [{ kind: "rule" or "connection", id, title, detail, mark, facts: [ids] }]
    property var uses: []
    // Of the selection: [{ kind: "card", id, fact, title, detail, mark }]
    property var cards: []
    property bool studyAvailable: false

    signal openSource(string url)
    signal openFact(string id)
    signal openUse(string kind, string id)
    signal studyFact(string id)

    readonly property int keyFacts: 4
    readonly property string serviceId: ofService ? library.service.id : ""
    readonly property var facts: selection.length > 0 ? Array.from(selection, id => library.fact(id)).filter(fact => fact.id.length > 0) : serviceId.length > 0 ? library.keyFacts(keyFacts) : []
    readonly property var usedBy: {
        const chosen = selection.length > 0;
        const prefix = serviceId + ".";
        return uses.filter(use => use.facts.some(fact => chosen ? selection.includes(fact) : serviceId.length > 0 && fact.startsWith(prefix)));
    }

    objectName: "sideColumn"

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
        Divider {
            vertical: true
        }
    }
    Label {
        x: Theme.space.s4
        y: Theme.space.s5
        width: parent.width - 2 * x
        visible: side.facts.length === 0
        text: qsTr("The facts behind the row that you choose stand here, with what uses them.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: content.height
        visible: side.facts.length > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content
            x: Theme.space.s4
            width: parent.width - 2 * x
            topPadding: Theme.space.s4
            bottomPadding: Theme.space.s4

            SectionHeader {
                width: parent.width
                large: true
                text: side.selection.length > 0 ? qsTr("Behind this") : qsTr("Facts with sources")
                note: side.selection.length > 0 ? "" : qsTr("%1 of %2").arg(side.facts.length).arg(side.library.service.factCount)
            }
            Repeater {
                model: side.facts
                SideFact {
                    required property var modelData
                    width: content.width
                    fact: modelData
                    studyAvailable: side.studyAvailable
                    onCopy: side.library.copyFact(fact.id)
                    onOpenSource: url => side.openSource(url)
                    onOpenFact: side.openFact(fact.id)
                    onStudy: side.studyFact(fact.id)
                }
            }
            SideUses {
                width: parent.width
                title: qsTr("Used by rules")
                uses: side.usedBy.filter(use => use.kind === "rule")
                onOpened: id => side.openUse("rule", id)
            }
            SideUses {
                width: parent.width
                title: qsTr("Used by connections")
                uses: side.usedBy.filter(use => use.kind === "connection")
                onOpened: id => side.openUse("connection", id)
            }
            SideUses {
                width: parent.width
                title: qsTr("Cards")
                uses: side.studyAvailable ? side.cards : []
                onOpened: id => side.studyFact(side.cards.find(card => card.id === id).fact)
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
