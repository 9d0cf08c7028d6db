import QtQuick
import Lintel.Browser
import Lintel.Ui

// Adds a tag to the selected cards, or takes one away.
Dialog {
    id: dialog

    required property CardBrowser browser
    readonly property TagForm form: contentItem as TagForm

    function ask(): void {
        open();
        form.begin();
    }

    title: browser.cards.selected === 1 ? qsTr("Tag the card") : qsTr("Tag %1 cards").arg(browser.cards.selected)
    acceptText: qsTr("Add tag")
    otherText: qsTr("Take away")
    acceptEnabled: form.oneWord
    otherEnabled: form.oneWord
    contentItem: TagForm {
        browser: dialog.browser
        onAccepted: if (dialog.acceptEnabled)
            dialog.accept()
    }
    onAccepted: browser.addTag(form.word)
    onOther: browser.removeTag(form.word)
}
