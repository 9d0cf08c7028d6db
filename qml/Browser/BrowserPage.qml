pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Browser
import Lintel.Ui

// All cards in a table: filters at the left, the search above, the card itself at the right. All keys work while the
// list has the focus.
FocusScope {
    id: page

    required property CardBrowser browser

    readonly property int filterWidth: 216
    readonly property int previewWidth: 320
    readonly property bool folded: width < 1280 - Theme.size.rail
    property bool previewOpen: false
    readonly property list<Item> panes: [filters, list, ...(preview.visible ? [preview] : [])]

    signal openFact(string fact)
    signal openService(string service)
    signal reviewCard(string card)
    signal message(string severity, string text)

    function focusSearch(): void {
        search.field.forceActiveFocus(Qt.ShortcutFocusReason);
        search.field.selectAll();
    }
    function newNote(): void {
        noteDialog.create();
    }
    function editCurrent(): void {
        if (browser.preview.own)
            noteDialog.change();
        else if (browser.preview.valid)
            reviewCard(browser.preview.key);
    }
    function askTag(): void {
        if (browser.cards.selected > 0)
            tagDialog.ask();
    }
    function askReschedule(): void {
        if (browser.cards.selected > 0)
            dueDialog.ask();
    }
    function askForget(): void {
        if (browser.cards.selected > 0)
            forgetDialog.open();
    }
    function askDelete(): void {
        if (browser.preview.own)
            deleteDialog.open();
    }
    function act(event: var): bool {
        if (event.text === "!") {
            browser.toggleFlag();
            return true;
        }
        if (event.text === "/") {
            focusSearch();
            return true;
        }
        if ((event.modifiers & Qt.ControlModifier) && event.key === Qt.Key_Z) {
            browser.undo();
            return true;
        }
        if (event.modifiers & ~Qt.KeypadModifier)
            return false;
        switch (event.key) {
        case Qt.Key_S:
            browser.suspend();
            return true;
        case Qt.Key_B:
            browser.bury();
            return true;
        case Qt.Key_T:
            askTag();
            return true;
        case Qt.Key_R:
            askReschedule();
            return true;
        case Qt.Key_E:
            editCurrent();
            return true;
        case Qt.Key_I:
            if (browser.preview.fact.length > 0)
                openFact(browser.preview.fact);
            return true;
        case Qt.Key_Z:
        case Qt.Key_U:
            browser.undo();
            return true;
        case Qt.Key_D:
            previewOpen = folded && !previewOpen;
            return folded;
        case Qt.Key_Delete:
            askDelete();
            return true;
        case Qt.Key_Escape:
            if (!previewOpen || !folded)
                return false;
            previewOpen = false;
            return true;
        default:
            return false;
        }
    }

    onVisibleChanged: if (visible)
        browser.refresh()
    Keys.onPressed: event => event.accepted = act(event)

    Connections {
        target: page.browser
        function onFailed(message: string): void {
            page.message("error", message);
        }
        function onDone(what: string): void {
            page.message("success", what);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.window
    }
    FilterPane {
        id: filters
        objectName: "filters"
        width: page.filterWidth
        height: parent.height
        browser: page.browser
    }
    SearchBar {
        id: search
        anchors.left: filters.right
        anchors.right: preview.docked ? preview.left : parent.right
        anchors.margins: Theme.space.s4
        y: Theme.space.s3
        browser: page.browser
        table: list
        onLeave: list.forceActiveFocus(Qt.TabFocusReason)
    }
    SelectionBar {
        id: actions
        objectName: "selectionBar"
        anchors.left: search.left
        anchors.right: search.right
        anchors.top: search.bottom
        anchors.topMargin: Theme.space.s2
        browser: page.browser
        onTagWanted: page.askTag()
        onDueWanted: page.askReschedule()
        onForgetWanted: page.askForget()
    }
    CardTable {
        id: list
        objectName: "cardTable"
        anchors.left: filters.right
        anchors.right: preview.docked ? preview.left : parent.right
        anchors.top: actions.bottom
        anchors.topMargin: Theme.space.s2
        anchors.bottom: parent.bottom
        focus: true
        browser: page.browser
        onOpened: {
            if (page.folded)
                page.previewOpen = true;
            else
                page.editCurrent();
        }
    }
    Notice {
        objectName: "browserError"
        anchors.centerIn: list
        width: Math.min(list.width - 2 * Theme.space.s6, 400)
        visible: page.browser.error.length > 0
        severity: "error"
        text: page.browser.error
    }
    EmptyState {
        objectName: "noCards"
        anchors.centerIn: list
        visible: page.browser.ready && page.browser.cards.count === 0
        title: qsTr("No card is like that")
        text: qsTr("Take a filter away, or search for fewer words.")
        actionText: page.browser.query.length > 0 ? qsTr("Show all cards") : ""
        onAction: page.browser.query = ""
    }
    PreviewPane {
        id: preview
        objectName: "preview"
        readonly property bool docked: !page.folded
        anchors.right: parent.right
        width: page.previewWidth
        height: parent.height
        visible: docked || page.previewOpen
        browser: page.browser
        onOpenFact: fact => page.openFact(fact)
        onOpenService: service => page.openService(service)
        onReview: card => page.reviewCard(card)
        onEdit: page.editCurrent()
    }

    TagDialog {
        id: tagDialog
        objectName: "tagDialog"
        browser: page.browser
        onClosed: list.forceActiveFocus()
    }
    DueDialog {
        id: dueDialog
        objectName: "dueDialog"
        browser: page.browser
        onClosed: list.forceActiveFocus()
    }
    Dialog {
        id: forgetDialog
        objectName: "forgetDialog"
        title: page.browser.cards.selected === 1 ? qsTr("Begin this card anew?") : qsTr("Begin %1 cards anew?").arg(page.browser.cards.selected)
        text: qsTr("What is known of their memory is set back to new. Their answers stay in the log, and it can be undone.")
        acceptText: qsTr("Begin anew")
        acceptKind: "dangerFill"
        width: 440
        onAccepted: page.browser.forget()
        onClosed: list.forceActiveFocus()
    }
    Dialog {
        id: deleteDialog
        objectName: "deleteDialog"
        title: page.browser.cards.selected === 1 ? qsTr("Delete this card of yours?") : qsTr("Delete your own cards among the %1 selected?").arg(page.browser.cards.selected)
        text: qsTr("Their answers go with them. It can be undone. Cards made from facts cannot be deleted; suspend them.")
        acceptText: qsTr("Delete")
        acceptKind: "dangerFill"
        width: 440
        onAccepted: page.browser.deleteNotes()
        onClosed: list.forceActiveFocus()
    }
    NoteDialog {
        id: noteDialog
        objectName: "noteDialog"
        browser: page.browser
        onClosed: list.forceActiveFocus()
    }
}
