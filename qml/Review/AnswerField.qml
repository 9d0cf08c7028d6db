import QtQuick
import Lintel.Ui
import Lintel.Review

// The typed answer, and after the reveal how it compares: a mark, a sentence and a wash, never colour alone.
Column {
    id: answer

    required property ReviewSession session
    readonly property bool revealed: session.state === ReviewSession.Answer
    readonly property string severity: session.check === "right" ? "success" : session.check === "otherUnit" ? "warning" : "error"

    function takeFocus(): void {
        field.focus = true;
    }

    spacing: Theme.space.s1

    Label {
        text: qsTr("Your answer")
        font: Theme.type.small
        color: Theme.color.text2
    }
    TextField {
        id: field
        objectName: "answerField"
        width: parent.width
        height: Theme.size.controlLarge
        visible: !answer.revealed
        code: true
        placeholderText: qsTr("A number with its unit")
        Accessible.name: qsTr("Your answer, a number with its unit")
        onTextEdited: answer.session.typedText = text
        // Not onAccepted: the field passes the key on, and the page would rate with it.
        Keys.onReturnPressed: answer.session.reveal()
        Keys.onEnterPressed: answer.session.reveal()
        // A new card begins with an empty field.
        readonly property string shown: answer.session.typedText
        onShownChanged: if (shown !== text)
            text = shown
    }
    Rectangle {
        id: verdict
        objectName: "verdict"
        width: parent.width
        height: Math.max(Theme.size.controlLarge, typed.implicitHeight + 2 * Theme.space.s2)
        visible: answer.revealed && answer.session.check.length > 0
        radius: Theme.radius.control
        color: Theme.severity(answer.severity).tint
        border.width: 1
        border.color: Theme.severity(answer.severity).border
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("You typed %1: %2").arg(answer.session.typedText).arg(answer.session.checkText)

        SeverityIcon {
            x: Theme.space.s3
            anchors.verticalCenter: parent.verticalCenter
            severity: answer.severity
        }
        Label {
            id: typed
            x: Theme.space.s3 + Theme.size.icon + Theme.space.s2
            width: result.x - x - Theme.space.s3
            anchors.verticalCenter: parent.verticalCenter
            text: answer.session.typedText
            font: Theme.type.code
            Accessible.ignored: true
        }
        Label {
            id: result
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s3
            anchors.verticalCenter: parent.verticalCenter
            text: answer.session.checkText
            font: Theme.type.small
            color: Theme.severity(answer.severity).ink
            Accessible.ignored: true
        }
    }
    Label {
        visible: answer.revealed && answer.session.check.length === 0
        text: qsTr("Nothing typed")
        font: Theme.type.small
        color: Theme.color.text3
    }
}
