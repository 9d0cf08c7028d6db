import QtQuick
import Lintel.Browser
import Lintel.Ui

// An own card, new or changed.
Dialog {
    id: dialog

    required property CardBrowser browser
    property bool changing: false
    readonly property NoteForm form: contentItem as NoteForm

    function create(): void {
        changing = false;
        open();
        form.begin({});
    }
    function change(): void {
        changing = true;
        open();
        form.begin(browser.ownNote());
    }

    width: Math.min(parent ? parent.width - 2 * Theme.space.s6 : 560, 560)
    title: changing ? qsTr("Your card") : qsTr("New card")
    acceptText: changing ? qsTr("Save") : qsTr("Add")
    acceptEnabled: form.acceptable
    contentItem: NoteForm {
        browser: dialog.browser
        onAccepted: if (dialog.acceptEnabled)
            dialog.accept()
    }
    onAccepted: {
        const problem = browser.writeNote(form.note, changing);
        if (problem.length === 0)
            return;
        browser.failed(problem);
        open(); // with what was written
    }
}
