import QtQuick
import Lintel.Browser
import Lintel.Ui

// Sets the day on which the selected cards come next.
Dialog {
    id: dialog

    required property CardBrowser browser
    readonly property DueForm form: contentItem as DueForm

    function ask(): void {
        open();
        form.begin();
    }

    title: browser.cards.selected === 1 ? qsTr("When should the card come next?") : qsTr("When should %1 cards come next?").arg(browser.cards.selected)
    acceptText: qsTr("Reschedule")
    acceptEnabled: form.acceptable
    contentItem: DueForm {
        onAccepted: dialog.accept()
    }
    onAccepted: browser.reschedule(Number(form.text))
}
