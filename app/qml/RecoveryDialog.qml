import QtQuick
import Lintel.App
import Lintel.Ui

// Offers what a crash left unsaved.
Dialog {
    id: dialog

    required property Shell shell
    property var found
    property bool goesOn: false

    // The newest first, one after the other until the user says later.
    function offerNext(): void {
        goesOn = false;
        const left = shell.document.recoverable();
        if (left.length === 0)
            return;
        found = left[0];
        open();
    }
    function proceed(): void {
        if (visible)
            goesOn = true;
        else
            offerNext();
    }

    title: qsTr("Recover unsaved changes?")
    text: found ? qsTr("Lintel was closed before “%1” was saved. Its state of %2 can be opened; the file on disk stays as it is until you save.").arg(found.title).arg(Qt.formatDateTime(found.savedAt, "d MMM, hh:mm")) : ""
    acceptText: qsTr("Recover")
    rejectText: qsTr("Later")
    otherText: qsTr("Discard")
    onAccepted: {
        if (shell.designs.recover(found.id)) {
            shell.go("design");
            proceed();
        }
    }
    onOther: {
        shell.document.discardRecovery(found.id);
        proceed();
    }
    onClosed: {
        if (goesOn)
            offerNext();
    }
}
