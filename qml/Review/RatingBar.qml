pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Review

// The four answers side by side.
Row {
    id: bar

    required property ReviewSession session
    readonly property var answers: [["again", qsTr("Again")], ["hard", qsTr("Hard")], ["good", qsTr("Good")], ["easy", qsTr("Easy")]]

    spacing: Theme.space.s3

    Repeater {
        model: 4
        RatingButton {
            required property int index
            objectName: name + "Button"
            width: Math.floor((bar.width - 3 * bar.spacing) / 4)
            name: bar.answers[index][0]
            text: bar.answers[index][1]
            interval: bar.session.intervals[index] ?? ""
            suggested: bar.session.suggested === index + 1
            onClicked: bar.session.rate(index + 1)
        }
    }
}
