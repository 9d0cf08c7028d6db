import QtQuick
import Lintel.Progress
import Lintel.Ui

// Chooses exam, date and minutes, and shows what that comes to before it is followed.
Dialog {
    id: dialog

    required property ExamPlanner planner
    readonly property var plan: planner.plan

    function ask(): void {
        open();
        (contentItem as PlanForm).begin(planner.goal);
    }

    width: Math.min(parent ? parent.width - 2 * Theme.space.s6 : 560, 560)
    rightPadding: 0 // which the form has
    title: qsTr("Plan an exam")
    acceptText: qsTr("Follow this plan")
    acceptEnabled: !planner.busy && planner.problem.length === 0 && plan.verdict !== undefined
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.space.s6 : implicitHeight)
    contentItem: PlanForm {
        planner: dialog.planner
        onAccepted: if (dialog.acceptEnabled)
            dialog.accept()
    }
    onAccepted: planner.follow()
    onRejected: planner.proposeGoal()
}
