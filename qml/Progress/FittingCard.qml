import QtQuick
import Lintel.Progress
import Lintel.Ui

// Fits the scheduling to the user's own answers.
Card {
    id: card

    required property FsrsFitting fitting

    implicitHeight: column.height + 2 * Theme.space.s4

    Column {
        id: column
        x: Theme.space.s5
        y: Theme.space.s4
        width: parent.width - 2 * Theme.space.s5
        spacing: Theme.space.s3
        Label {
            text: qsTr("Scheduling")
            font: Theme.type.heading
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: card.fitting.busy ? qsTr("Fitting … %1 %").arg(Math.round(card.fitting.progress * 100)) : card.fitting.outcome.length > 0 ? card.fitting.outcome : qsTr("FSRS-6 can learn from your answers how you forget. New parameters are kept only when they predict your answers better.")
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
        Meter {
            width: parent.width
            visible: card.fitting.busy
            value: card.fitting.progress
        }
        Button {
            objectName: "fitButton"
            glyph: card.fitting.busy ? "" : "adjustments-check"
            text: card.fitting.busy ? qsTr("Cancel") : qsTr("Fit to my answers")
            onClicked: card.fitting.busy ? card.fitting.cancel() : card.fitting.start()
        }
    }
}
