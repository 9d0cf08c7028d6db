import QtQuick
import Lintel.Ui
import Lintel.Home

// Today's plan.
Card {
    id: plan

    required property int review
    required property int learning
    required property int fresh
    required property int minutes
    property string exam // the one that is planned; empty without a plan
    property int examDaysLeft: 0
    property int streak: 0
    readonly property int due: review + learning + fresh

    signal begin
    signal planExam

    function detail(): string {
        let text = "";
        if (review > 0)
            text = review === 1 ? qsTr("1 review") : qsTr("%1 reviews").arg(review);
        if (learning > 0)
            text += (text.length > 0 ? ", " : "") + qsTr("%1 learning").arg(learning);
        if (fresh > 0)
            text += (text.length > 0 ? ", " : "") + qsTr("%1 new").arg(fresh);
        return text;
    }

    implicitHeight: head.height + row.height + 1 + examRow.height + 1
    clip: true

    Item {
        id: head
        width: parent.width
        height: Theme.size.topBar
        Label {
            x: Theme.space.s5
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Today’s plan")
            font: Theme.type.heading
            Accessible.role: Accessible.Heading
        }
        Label {
            objectName: "streak"
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s5
            anchors.verticalCenter: parent.verticalCenter
            visible: plan.streak > 1
            text: qsTr("%1 days in a row").arg(plan.streak)
            font: Theme.type.small
            color: Theme.color.text2
        }
        Divider {
            anchors.bottom: parent.bottom
        }
    }
    PlanRow {
        id: row
        objectName: "reviewPlan"
        x: 1
        y: head.height
        width: parent.width - 2
        glyph: "cards"
        first: plan.due > 0
        title: plan.due > 0 ? plan.due === 1 ? qsTr("1 card due") : qsTr("%1 cards due").arg(plan.due) : qsTr("No card is due")
        detail: plan.due > 0 ? plan.detail() : qsTr("What you learned comes back when you are about to forget it.")
        duration: plan.minutes > 0 ? qsTr("%1 min").arg(plan.minutes) : ""
        action: qsTr("Review")
        onBegin: plan.begin()
    }
    Divider {
        x: 1
        y: row.y + row.height
        width: row.width
    }
    PlanRow {
        id: examRow
        objectName: "examPlan"
        x: 1
        y: row.y + row.height + 1
        width: parent.width - 2
        glyph: "calendar-event"
        title: plan.exam.length > 0 ? plan.examDaysLeft > 0 ? qsTr("%1 in %2 days").arg(plan.exam).arg(plan.examDaysLeft) : qsTr("%1 is over").arg(plan.exam) : qsTr("No exam is planned")
        detail: plan.exam.length > 0 ? qsTr("New cards come by their weight in it.") : qsTr("With an exam and a date, new cards come by their weight in it.")
        action: plan.exam.length > 0 ? qsTr("Plan") : qsTr("Plan an exam")
        onBegin: plan.planExam()
    }
}
