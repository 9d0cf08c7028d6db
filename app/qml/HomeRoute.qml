import QtQuick
import Lintel.App
import Lintel.Home
import Lintel.Settings

// Where a day begins, tied to everything else.
Route {
    id: route

    crumbs: [qsTr("Home")]
    panes: [page]

    ChangedFacts {
        id: changes
        Component.onCompleted: openInstalled()
    }
    HomePage {
        id: page
        objectName: "homePage"
        anchors.fill: parent
        focus: true
        changedFacts: changes
        dueReview: route.shell.session?.leftReview ?? 0
        dueLearning: route.shell.session?.leftLearning ?? 0
        dueNew: route.shell.session?.leftNew ?? 0
        minutes: route.shell.session?.minutesLeft ?? 0
        dueByService: route.shell.session?.dueByService ?? []
        exam: route.shell.session?.exam ?? ""
        examDaysLeft: route.shell.session?.examDaysLeft ?? 0
        streak: route.shell.session?.streak ?? 0
        recentDesigns: Array.from(Preferences.recentFiles)
        onReviewRequested: service => route.shell.study(service)
        onPlanRequested: route.shell.planExam()
        onNewDesign: route.shell.newDesign()
        onOpenFile: route.shell.chooseFile()
        onOpenDesign: path => route.shell.openFile(path)
        onOpenFact: fact => route.shell.openFact(fact)
        onOpenChanges: route.shell.openLibraryPage("changed")
    }
}
