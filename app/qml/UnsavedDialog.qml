import QtQuick
import Lintel.App
import Lintel.Ui

// What becomes of the changes in the design that is shown, before it goes.
Dialog {
    id: dialog

    required property Shell shell
    property var then
    property var next: null

    // The design has no file yet: it is to be given one first.
    signal savingAs(then: var)

    // Calls `follow` once nothing would be lost.
    function ask(follow: var): void {
        then = follow;
        open();
    }
    // Once this is closed: what follows may be the same question about the next design.
    function proceed(): void {
        if (visible)
            next = then;
        else
            then.call();
    }

    title: qsTr("Save changes to %1?").arg(shell.document?.title ?? "")
    text: (shell.document?.draft.problem ?? "").length > 0 ? qsTr("Line %1 of the template cannot be read: what you typed there is not saved with the rest.").arg(shell.document.draft.problemLine) : qsTr("What you changed since the last save is lost otherwise.")
    acceptText: qsTr("Save")
    otherText: qsTr("Don't save")
    onAccepted: {
        if (shell.document.path.length === 0)
            savingAs(then);
        else if (shell.document.save())
            proceed();
    }
    onOther: proceed()
    onClosed: {
        const follow = next;
        next = null;
        follow?.call();
    }
}
