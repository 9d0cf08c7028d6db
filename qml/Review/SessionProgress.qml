import QtQuick
import QtQuick.Window
import Lintel.Ui
import Lintel.Review

// How far the session is, for the middle of the top bar.
Row {
    id: progress

    required property ReviewSession session
    readonly property bool compact: Window.width < 1280 // where the actions need the room

    visible: session.state === ReviewSession.Question || session.state === ReviewSession.Answer
    spacing: Theme.space.s3

    Label {
        objectName: "position"
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("<b>%1</b> of %2").arg(Math.min(strip.answered.length + 1, strip.total)).arg(strip.total)
        textFormat: Text.StyledText
        color: Theme.color.text2
        Accessible.name: qsTr("Card %1 of %2").arg(strip.answered.length + 1).arg(strip.total)
    }
    ProgressStrip {
        id: strip
        objectName: "progressStrip"
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, progress.compact ? 120 : 340)
        answered: progress.session.answered
        remaining: progress.session.left
    }
    Label {
        objectName: "minutesLeft"
        anchors.verticalCenter: parent.verticalCenter
        visible: progress.session.minutesLeft > 0
        text: progress.compact ? qsTr("%1 min").arg(progress.session.minutesLeft) : qsTr("about %1 min left").arg(progress.session.minutesLeft)
        Accessible.name: qsTr("About %1 minutes left").arg(progress.session.minutesLeft)
        color: Theme.color.text2
    }
}
