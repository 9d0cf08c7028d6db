import QtQuick
import Lintel.Progress
import Lintel.Ui

// The plan that is followed, or the offer to make one.
Card {
    id: card

    required property ExamPlanner planner
    readonly property var goal: planner.goal
    readonly property bool following: goal.exam !== undefined

    signal planWanted

    implicitHeight: column.height + 2 * Theme.space.s4

    Column {
        id: column
        x: Theme.space.s5
        y: Theme.space.s4
        width: parent.width - 2 * Theme.space.s5
        spacing: Theme.space.s3

        Item {
            width: parent.width
            height: title.height
            Label {
                id: title
                text: card.following ? qsTr("Plan for %1").arg(card.goal.exam) : qsTr("Exam plan")
                font: Theme.type.heading
                Accessible.role: Accessible.Heading
            }
            Label {
                anchors.right: parent.right
                anchors.baseline: title.baseline
                visible: card.following
                text: card.following ? qsTr("%1, %2 days left, %3 min a day").arg(card.goal.dateText).arg(card.goal.daysLeft).arg(Math.round(card.goal.minutes)) : ""
                font: Theme.type.small
                color: Theme.color.text2
            }
        }
        Label {
            width: parent.width
            visible: !card.following
            text: qsTr("Name an exam and its date: new cards then come by their weight in it, as many a day as your minutes allow, and the last days go over everything that is shaky.")
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
        PlanSummary {
            width: parent.width
            visible: card.following
            planner: card.planner
        }
        Row {
            spacing: Theme.space.s2
            Button {
                objectName: "planExam"
                kind: card.following ? "secondary" : "primary"
                glyph: "calendar-event"
                text: card.following ? qsTr("Change the plan…") : qsTr("Plan an exam…")
                onClicked: card.planWanted()
            }
            Button {
                objectName: "stopPlan"
                visible: card.following
                kind: "ghost"
                text: qsTr("Stop planning")
                onClicked: card.planner.stop()
            }
        }
    }
}
