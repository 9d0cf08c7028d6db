pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Progress
import Lintel.Ui

// What a plan comes to, in words and figures, with the curve of what is expected on exam day.
Column {
    id: summary

    required property ExamPlanner planner
    readonly property var plan: planner.plan
    readonly property bool known: plan.verdict !== undefined
    readonly property var figures: known ? [[qsTr("Days left"), plan.daysLeft], [qsTr("New a day"), plan.newPerDay], [qsTr("Asked, not begun"), qsTr("%1 of %2").arg(plan.unseen).arg(plan.facts)], [qsTr("Last new cards"), plan.lastNewDate], [qsTr("Minutes a day for all"), plan.minutesNeeded], [qsTr("Last pass from"), plan.finalPassDate]] : []

    signal exportWanted(plot: var, extension: string)

    spacing: Theme.space.s3

    Notice {
        objectName: "planProblem"
        width: parent.width
        visible: summary.planner.problem.length > 0
        severity: "error"
        text: summary.planner.problem
    }
    Label {
        visible: summary.planner.busy
        text: qsTr("Playing the days through …")
        color: Theme.color.text2
    }
    Notice {
        objectName: "planVerdict"
        width: parent.width
        visible: summary.known
        severity: summary.plan.feasible ? "success" : "warning"
        text: summary.plan.verdict ?? ""
    }
    Grid {
        id: grid
        width: parent.width
        visible: summary.known
        columns: 2
        columnSpacing: Theme.space.s5
        rowSpacing: Theme.space.s1
        Repeater {
            model: summary.known ? summary.figures : []
            Item {
                id: figure
                required property var modelData
                width: (grid.width - grid.columnSpacing) / 2
                height: Theme.size.controlSmall
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(modelData[0]).arg(modelData[1])
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - number.width - Theme.space.s2
                    text: figure.modelData[0]
                    font: Theme.type.small
                    color: Theme.color.text2
                    Accessible.ignored: true
                }
                Label {
                    id: number
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: figure.modelData[1]
                    font: Theme.type.codeSmall
                    Accessible.ignored: true
                }
            }
        }
    }
    ThemedPlot {
        id: plot
        objectName: "planPlot"
        width: parent.width
        implicitHeight: 140
        visible: summary.known && points.length > 1
        kind: "line"
        from: 0
        to: 100
        target: summary.plan.target ?? 90
        title: qsTr("Recall expected on exam day")
        valueName: qsTr("with the plan")
        secondName: qsTr("without more work")
        points: summary.plan.days ?? []
    }
    Label {
        visible: plot.visible
        width: parent.width
        text: qsTr("Expected on exam day: %1 % with the plan (strong line), %2 % without another answer (faint line). Dashed: %3 %.").arg(Math.round(summary.plan.recallPlanned ?? 0)).arg(Math.round(summary.plan.recallNow ?? 0)).arg(Math.round(summary.plan.target ?? 0))
        font: Theme.type.caption
        color: Theme.color.text3
        wrapMode: Text.Wrap
    }
}
