pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Review

// After the last card, or when there was none: what was done and what comes next.
Column {
    id: summary

    required property ReviewSession session
    readonly property int done: session.answered.length
    readonly property bool endedEarly: session.left > 0
    readonly property int mostListed: 6
    readonly property var forgotten: session.forgotten
    readonly property var answers: [["again", qsTr("Again")], ["hard", qsTr("Hard")], ["good", qsTr("Good")], ["easy", qsTr("Easy")]]

    function recalledText(): string {
        return qsTr("%1 % remembered").arg(Math.round(100 * (done - session.tally[0]) / done));
    }
    function nextText(): string {
        if (done > 0 && !endedEarly && session.nextDue.length > 0)
            return qsTr("%1 in about %2 min. The next card comes %3.").arg(recalledText()).arg(session.minutesSpent).arg(session.nextDue);
        if (endedEarly)
            return session.left === 1 ? qsTr("1 card is left for today.") : qsTr("%1 cards are left for today.").arg(session.left);
        if (session.nextDue.length > 0)
            return qsTr("The next card comes %1.").arg(session.nextDue);
        return qsTr("There is no card yet.");
    }

    signal openFact(string fact)
    signal leave

    spacing: Theme.space.s6

    EmptyState {
        id: state
        objectName: "summary"
        anchors.horizontalCenter: parent.horizontalCenter
        title: summary.done > 0 ? summary.done === 1 ? qsTr("1 card answered") : qsTr("%1 cards answered").arg(summary.done) : summary.endedEarly ? qsTr("Session ended") : qsTr("Nothing is due")
        text: summary.nextText()
        actionText: summary.endedEarly ? qsTr("Go on") : summary.session.newBeyondToday > 0 ? qsTr("Learn %1 more").arg(Math.min(10, summary.session.newBeyondToday)) : qsTr("Back to Home")
        secondText: summary.endedEarly || summary.session.newBeyondToday > 0 ? qsTr("Back to Home") : ""
        onAction: {
            if (summary.endedEarly)
                summary.session.resume();
            else if (summary.session.newBeyondToday > 0)
                summary.session.learnMore(Math.min(10, summary.session.newBeyondToday));
            else
                summary.leave();
        }
        onSecondAction: summary.leave()
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: summary.done > 0
        spacing: Theme.space.s3
        Repeater {
            model: 4
            Card {
                id: tally
                required property int index
                readonly property int count: summary.session.tally[index]
                objectName: summary.answers[index][0] + "Tally"
                width: 104
                height: Theme.size.controlLarge + Theme.size.control
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(summary.answers[index][1]).arg(count)
                Beam {
                    width: parent.width
                    color: Theme.rating(summary.answers[tally.index][0]).beam
                }
                Label {
                    x: Theme.space.s3
                    y: Theme.space.s3
                    text: summary.answers[tally.index][1]
                    font: Theme.type.small
                    color: Theme.color.text2
                    Accessible.ignored: true
                }
                Label {
                    x: Theme.space.s3
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.space.s2
                    text: tally.count
                    font: Theme.type.title
                    Accessible.ignored: true
                }
            }
        }
    }
    Column {
        objectName: "forgotten"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(summary.width, 560)
        visible: summary.forgotten.length > 0
        spacing: Theme.space.s2
        SectionHeader {
            width: parent.width
            text: qsTr("Forgotten this time")
            note: summary.forgotten.length > summary.mostListed ? qsTr("%1 of %2").arg(summary.mostListed).arg(summary.forgotten.length) : ""
        }
        Repeater {
            model: summary.forgotten.slice(0, summary.mostListed)
            ListRow {
                required property var modelData
                width: parent?.width ?? 0
                category: modelData.category
                glyph: Theme.service(modelData.service)?.glyph ?? ""
                monogram: modelData.serviceName.replace(/^(Amazon|AWS) /, "").slice(0, 2).toUpperCase()
                text: modelData.front
                trailing: modelData.fact.length > 0 ? qsTr("Open fact") : ""
                trailingInk: Theme.color.accent
                onClicked: if (modelData.fact.length > 0)
                    summary.openFact(modelData.fact)
            }
        }
    }
}
