pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// Facts with their sources (those behind what is selected, or the ones to read first) and the rules that use them.
FocusScope {
    id: side

    required property Library library
    property list<string> selection
    property var rules: []
    property bool studyAvailable: false

    signal openSource(string url)
    signal openFact(string id)
    signal openRule(string id)
    signal studyFact(string id)

    readonly property int keyFacts: 4
    readonly property string serviceId: library.service.id
    readonly property var facts: selection.length > 0 ? Array.from(selection, id => library.fact(id)).filter(fact => fact.id.length > 0) : serviceId.length > 0 ? library.keyFacts(keyFacts) : []
    readonly property var usedBy: {
        const chosen = selection.length > 0;
        return rules.filter(rule => rule.facts.some(fact => chosen ? selection.includes(fact) : fact.startsWith(serviceId + ".")));
    }

    objectName: "sideColumn"

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
        Divider {
            vertical: true
        }
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: content.height
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
            SectionHeader {
                width: parent.width
                topPadding: Theme.space.s4
                implicitHeight: Theme.size.rowDense + topPadding
                visible: side.usedBy.length > 0
                large: true
                text: qsTr("Used by rules")
                note: side.usedBy.length
            }
            Repeater {
                model: side.usedBy
                SideRule {
                    required property var modelData
                    width: content.width
                    rule: modelData
                    onClicked: side.openRule(modelData.id)
                }
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
