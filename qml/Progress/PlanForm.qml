import QtQuick
import QtQuick.Templates as T
import Lintel.Progress
import Lintel.Ui

// Exam, date and minutes, and what they come to; it scrolls where a scaled screen has less room.
Flickable {
    id: form

    required property ExamPlanner planner
    readonly property var exams: planner.exams
    readonly property var codes: exams.map(exam => exam.code)

    signal accepted

    function begin(goal: var): void {
        exam.currentIndex = Math.max(0, codes.indexOf(goal.exam ?? ""));
        date.text = goal.date ?? planner.shifted(planner.today, 30);
        minutes.text = Math.round(goal.minutes ?? 30);
        date.forceActiveFocus(Qt.ShortcutFocusReason);
        propose();
    }
    function propose(): void {
        planner.propose(codes[exam.currentIndex] ?? "", date.text.trim(), Number(minutes.text));
    }
    // What was just typed is worked out first.
    function enter(): void {
        if (delay.running) {
            delay.stop();
            propose();
        } else {
            accepted();
        }
    }
    function move(days: int): void {
        date.text = planner.shifted(date.text.trim(), days);
        propose();
    }

    implicitHeight: column.height
    contentHeight: column.height
    boundsBehavior: Flickable.StopAtBounds
    clip: contentHeight > height
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_PageDown ? height : event.key === Qt.Key_PageUp ? -height : 0;
        contentY = Math.max(0, Math.min(contentHeight - height, contentY + by));
        event.accepted = by !== 0;
    }
    T.ScrollBar.vertical: ScrollBar {}

    Column {
        id: column
        width: form.width - Theme.space.s4 // the scroll bar stands beside it
        spacing: Theme.space.s4

        Field {
            width: parent.width
            label: qsTr("Exam")
            hint: {
                const chosen = form.exams[exam.currentIndex];
                if (!chosen)
                    return "";
                return chosen.lastDay.length > 0 ? qsTr("%1, to be taken until %2").arg(chosen.name).arg(chosen.lastDay) : chosen.firstDay.length > 0 ? qsTr("%1, from %2 on").arg(chosen.name).arg(chosen.firstDay) : chosen.name;
            }
            SegmentedControl {
                id: exam
                objectName: "planChoice"
                width: parent.width
                label: qsTr("Exam")
                model: form.codes
                onActivated: form.propose()
            }
        }
        Row {
            width: parent.width
            spacing: Theme.space.s5
            Field {
                width: 240
                label: qsTr("Date of the exam")
                Row {
                    spacing: Theme.space.s1
                    TextField {
                        id: date
                        objectName: "planDate"
                        width: 128
                        code: true
                        Accessible.name: qsTr("Date of the exam, as year-month-day")
                        onTextEdited: delay.restart()
                        onAccepted: form.enter()
                        Keys.onUpPressed: form.move(1)
                        Keys.onDownPressed: form.move(-1)
                    }
                    IconButton {
                        outlined: true
                        glyph: "minus"
                        text: qsTr("A week earlier")
                        onClicked: form.move(-7)
                    }
                    IconButton {
                        outlined: true
                        glyph: "plus"
                        text: qsTr("A week later")
                        onClicked: form.move(7)
                    }
                }
            }
            Field {
                width: 160
                label: qsTr("Minutes a day")
                TextField {
                    id: minutes
                    objectName: "planMinutes"
                    width: 96
                    code: true
                    unit: qsTr("min")
                    Accessible.name: qsTr("Minutes a day")
                    inputMethodHints: Qt.ImhDigitsOnly
                    validator: IntValidator {
                        bottom: 1
                        top: 600
                    }
                    onTextEdited: delay.restart()
                    onAccepted: form.enter()
                }
            }
        }
        PlanSummary {
            width: parent.width
            planner: form.planner
        }
    }
    Timer {
        id: delay
        interval: 300
        onTriggered: form.propose()
    }
}
