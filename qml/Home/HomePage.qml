pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Home

// Where a day begins: what is due, the designs at hand, what changed since the notes. A part without content is
// absent. What other pages know comes in as properties; what they do goes out as signals.
FocusScope {
    id: page

    required property ChangedFacts changedFacts
    property int dueReview: 0
    property int dueLearning: 0
    property int dueNew: 0
    property int minutes: 0 // the cards take about so long; 0 when that is not known
    property var dueByService: [] // [{id, name, category, due}]
    property list<string> recentDesigns // paths
    property string exam // that is planned; empty without a plan
    property int examDaysLeft: 0
    property int streak: 0
    property date today: new Date()

    readonly property int due: dueReview + dueLearning + dueNew
    readonly property int sideWidth: 384
    readonly property bool folded: width < 1280 - Theme.size.rail
    readonly property int innerWidth: Math.min(Theme.size.contentMax, width - 2 * Theme.space.s6)

    signal reviewRequested(string service)
    signal planRequested
    signal newDesign
    signal openFile
    signal openDesign(string path)
    signal openFact(string fact)
    signal openChanges

    Rectangle {
        anchors.fill: parent
        color: Theme.color.window
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: page.folded && side.visible ? side.y + side.height + Theme.space.s6 : Math.max(main.y + main.height, side.y + side.height) + Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: main
            x: Theme.space.s6
            y: Theme.space.s5
            width: page.folded || !side.visible ? page.innerWidth : page.innerWidth - page.sideWidth - Theme.space.s6
            spacing: Theme.space.s6

            Column {
                width: parent.width
                spacing: Theme.space.s1
                Label {
                    text: page.today.toLocaleDateString(Qt.locale("en"), "dddd d MMMM")
                    color: Theme.color.text2
                }
                Label {
                    objectName: "headline"
                    width: parent.width
                    text: page.due > 0 ? page.due === 1 ? qsTr("1 card today") : qsTr("%1 cards today").arg(page.due) : qsTr("Nothing is due today")
                    font: Theme.type.display
                    Accessible.role: Accessible.Heading
                }
            }
            PlanCard {
                width: parent.width
                review: page.dueReview
                learning: page.dueLearning
                fresh: page.dueNew
                minutes: page.minutes
                exam: page.exam
                examDaysLeft: page.examDaysLeft
                streak: page.streak
                onBegin: page.reviewRequested("")
                onPlanExam: page.planRequested()
            }
            RecentDesigns {
                width: parent.width
                paths: page.recentDesigns
                onNewDesign: page.newDesign()
                onOpenFile: page.openFile()
                onOpenDesign: path => page.openDesign(path)
            }
            DueServices {
                width: parent.width
                visible: page.dueByService.length > 0
                due: page.dueByService
                onBegin: service => page.reviewRequested(service)
            }
        }
        ChangedFactsCard {
            id: side
            objectName: "changedFacts"
            x: page.folded ? main.x : main.x + main.width + Theme.space.s6
            y: page.folded ? main.y + main.height + Theme.space.s6 : main.y
            width: page.folded ? main.width : page.sideWidth
            visible: page.changedFacts.count > 0
            facts: page.changedFacts
            onOpenFact: fact => page.openFact(fact)
            onOpenAll: page.openChanges()
        }
    }
}
