pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Progress
import Lintel.Ui

// The page below a top bar and beside a rail, as the window arranges them.
FocusScope {
    id: stage

    required property StudyStatistics statistics
    required property ExamPlanner planner
    required property FsrsFitting fitting
    property bool dark: false
    property list<string> heard

    focus: true

    Binding {
        target: Theme
        property: "dark"
        value: stage.dark
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    ProgressActions {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s4
        y: Theme.space.s2
        page: page
    }
    ProgressPage {
        id: page
        objectName: "page"
        x: Theme.size.rail
        y: Theme.size.topBar
        width: parent.width - x
        height: parent.height - y
        focus: true
        statistics: stage.statistics
        planner: stage.planner
        fitting: stage.fitting
        onOpenFact: fact => stage.heard.push("fact " + fact)
        onStudy: service => stage.heard.push("study " + service)
        onExportWanted: (plot, extension) => stage.heard.push("export " + extension + " " + plot.title)
        onMessage: (severity, text) => stage.heard.push(severity + ": " + text)
    }
}
