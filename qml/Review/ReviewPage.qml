pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Review

// Reviewing: one card in the middle, its answers below, what backs it at the side. Every key of the guide works
// wherever the focus stands on the page, except letters and digits while an answer is typed. SessionProgress and
// SessionActions belong into the top bar above it.
FocusScope {
    id: page

    required property ReviewSession session
    // The rules and connections that rest on the card's fact: [{ kind, title, detail, mark }].
    property var uses: []
    readonly property bool canvasAvailable: uses.length > 0

    signal openFact(string fact)
    signal openService(string service)
    signal openOnCanvas(string fact)
    signal openSource(string url)
    signal leave
    signal message(string severity, string text)

    readonly property int cardWidth: 720
    readonly property int sideWidth: 304
    readonly property int foldBelow: 1280 - Theme.size.rail
    readonly property bool folded: width < foldBelow
    readonly property bool asking: session.state === ReviewSession.Question
    readonly property bool revealed: session.state === ReviewSession.Answer
    readonly property bool running: asking || revealed
    property bool drawerOpen: false
    // Of the buttons and keys below the card.
    readonly property real footHeight: foot.visible && cardArea.visible ? foot.height : 0

    // Focus within the page: the answer field when one waits, else the place where all keys work.
    function restoreFocus(): void {
        if (!card.takeFocus())
            keyCatcher.focus = true;
    }
    function openCurrentFact(): void {
        if (!revealed)
            return;
        if (session.card.fact.length > 0)
            openFact(session.card.fact);
        else if (session.card.service.length > 0)
            openService(session.card.service);
    }
    function edit(): void {
        if (running)
            card.edit();
    }
    function remark(): void {
        if (running)
            card.remark();
    }
    function toggleFlag(): void {
        session.flag(session.card.flag > 0 ? 0 : 1);
    }
    // Returns whether there is more of the card than is seen.
    function scroll(by: real): bool {
        const hidden = flick.contentHeight - flick.height;
        if (hidden > 0)
            flick.contentY = Math.max(0, Math.min(hidden, flick.contentY + by));
        return hidden > 0;
    }
    // Returns whether the key means something here.
    function act(event: var): bool {
        if (event.text === "!") {
            toggleFlag();
            return running;
        }
        if (event.modifiers & ~Qt.KeypadModifier || card.writing)
            return false;
        switch (event.key) {
        case Qt.Key_Space:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (asking)
                session.reveal();
            else if (revealed)
                session.rate(3);
            return asking || revealed;
        case Qt.Key_1:
        case Qt.Key_2:
        case Qt.Key_3:
        case Qt.Key_4:
            if (revealed)
                session.rate(event.key - Qt.Key_0);
            return revealed;
        case Qt.Key_Z:
        case Qt.Key_U:
            session.undo();
            return true;
        case Qt.Key_S:
            session.suspend();
            return true;
        case Qt.Key_B:
            session.bury();
            return true;
        case Qt.Key_E:
            edit();
            return running;
        case Qt.Key_N:
            remark();
            return running;
        case Qt.Key_I:
            openCurrentFact();
            return revealed;
        case Qt.Key_O:
            if (revealed && canvasAvailable)
                openOnCanvas(session.card.fact);
            return revealed && canvasAvailable;
        case Qt.Key_D:
            drawerOpen = folded && !drawerOpen;
            return folded;
        case Qt.Key_Down:
            return scroll(2 * Theme.size.row);
        case Qt.Key_Up:
            return scroll(-2 * Theme.size.row);
        case Qt.Key_PageDown:
            return scroll(0.9 * flick.height);
        case Qt.Key_PageUp:
            return scroll(-0.9 * flick.height);
        case Qt.Key_Escape:
            if (!drawerOpen)
                return false;
            drawerOpen = false;
            return true;
        default:
            return false;
        }
    }

    // The window lets go of the session before it lets go of its pages.
    onVisibleChanged: {
        if (visible)
            session?.refresh();
        else
            session?.pause();
    }
    Component.onCompleted: {
        restoreFocus();
        if (session.notice.length > 0)
            message("warning", session.notice);
    }
    Keys.onPressed: event => event.accepted = act(event)

    Connections {
        target: page.session
        property int shown: -1
        property string id
        function onChanged(): void {
            if (page.session.state === shown && page.session.card.id === id)
                return;
            shown = page.session.state;
            id = page.session.card.id;
            card.stopWriting();
            flick.contentY = 0;
            page.restoreFocus();
        }
        function onFailed(message: string): void {
            page.message("error", message);
        }
        function onUndone(what: string): void {
            page.message("success", what);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.window
    }
    // Has the focus while no control does.
    Item {
        id: keyCatcher
        focus: true
        Accessible.ignored: true
    }

    Item {
        id: cardArea
        objectName: "cardArea"
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: side.docked ? side.left : parent.right
        visible: page.running

        readonly property int columnWidth: Math.min(page.cardWidth, width - 2 * Theme.space.s6)
        readonly property int columnX: Math.round((width - columnWidth) / 2)
        readonly property int inset: height > page.cardWidth ? Theme.space.s12 : Theme.space.s5

        Flickable {
            id: flick
            objectName: "cardFlick"
            x: cardArea.columnX - Theme.space.s4
            y: cardArea.inset
            width: cardArea.columnWidth + 2 * Theme.space.s4
            height: cardArea.height - cardArea.inset - foot.height - Theme.space.s5
            contentHeight: card.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height
            T.ScrollBar.vertical: ScrollBar {}
            ReviewCard {
                id: card
                x: Theme.space.s4
                width: cardArea.columnWidth
                least: flick.height
                session: page.session
                onOpenFact: fact => page.openFact(fact)
                onOpenService: service => page.openService(service)
                onOpenSource: url => page.openSource(url)
                onWritten: page.restoreFocus()
            }
        }
        // Stands still from card to card, and between question and answer.
        Column {
            id: foot
            x: cardArea.columnX
            anchors.bottom: parent.bottom
            width: cardArea.columnWidth
            bottomPadding: Theme.space.s4
            spacing: Theme.space.s4
            visible: !card.writing

            Item {
                width: parent.width
                height: Theme.size.controlLarge + Theme.size.control // of the rating buttons
                RatingBar {
                    id: ratings
                    objectName: "ratings"
                    width: parent.width
                    visible: page.revealed
                    session: page.session
                }
                Button {
                    objectName: "revealButton"
                    anchors.centerIn: parent
                    visible: page.asking
                    kind: "primary"
                    size: "large"
                    text: qsTr("Show answer")
                    onClicked: page.session.reveal()
                }
            }
            KeyHints {
                anchors.horizontalCenter: parent.horizontalCenter
                keys: {
                    const typing = page.asking && page.session.card.typed;
                    const keys = page.asking ? [[typing ? qsTr("Enter") : qsTr("Space"), qsTr("Show answer")]] : [[qsTr("Space"), qsTr("Rate Good")]];
                    if (typing)
                        return keys;
                    if (page.session.canUndo)
                        keys.push(["Z", qsTr("Undo")]);
                    keys.push(["E", qsTr("Edit")], ["S", qsTr("Suspend")]);
                    if (page.revealed)
                        keys.push(["I", page.session.card.fact.length > 0 ? qsTr("Open fact") : qsTr("Open service")]);
                    if (page.revealed && page.canvasAvailable)
                        keys.push(["O", qsTr("Canvas")]);
                    keys.push(["?", qsTr("All keys")]);
                    return keys;
                }
            }
        }
    }

    SessionSummary {
        anchors.centerIn: parent
        visible: page.session.state === ReviewSession.Done
        width: Math.min(page.cardWidth, parent.width - 2 * Theme.space.s6)
        session: page.session
        onOpenFact: fact => page.openFact(fact)
        onLeave: page.leave()
    }
    Notice {
        objectName: "closedNotice"
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space.s6, page.cardWidth / 2)
        visible: page.session.state === ReviewSession.Closed
        severity: "error"
        text: page.session.error
    }

    ReviewDetails {
        id: side
        objectName: "details"
        // Keeps its place while it is hidden, so that the card stays where it is.
        readonly property bool docked: !page.folded && cardArea.visible
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: page.sideWidth
        visible: docked ? page.revealed : page.folded && page.drawerOpen && cardArea.visible
        session: page.session
        uses: page.uses
        onOpenFact: fact => page.openFact(fact)
        onOpenOnCanvas: page.openOnCanvas(page.session.card.fact)
    }
}
