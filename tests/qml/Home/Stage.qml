import QtQuick
import Lintel.Home
import Lintel.Ui

FocusScope {
    id: stage

    required property ChangedFacts changedFacts
    property var due: []
    property list<string> recent
    property bool dark: false
    property list<string> heard

    focus: true

    Binding {
        target: Theme
        property: "dark"
        value: stage.dark
    }
    HomePage {
        anchors.fill: parent
        anchors.leftMargin: Theme.size.rail
        focus: true
        changedFacts: stage.changedFacts
        dueReview: stage.due.length > 0 ? 39 : 0
        dueLearning: stage.due.length > 0 ? 3 : 0
        dueNew: stage.due.length > 0 ? 6 : 0
        minutes: stage.due.length > 0 ? 26 : 0
        dueByService: stage.due
        recentDesigns: stage.recent
        today: new Date(2026, 10, 20)
        onReviewRequested: service => stage.heard.push("review " + service)
        onNewDesign: stage.heard.push("new")
        onOpenFile: stage.heard.push("open")
        onOpenDesign: path => stage.heard.push("design " + path)
        onOpenFact: fact => stage.heard.push("fact " + fact)
        onOpenChanges: stage.heard.push("changes")
    }
}
