pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// The library: services and pages at the left; one of them, or what a search finds, in the middle; facts with their
// sources and what uses them at the right. The right column folds into a drawer on a narrow page.
FocusScope {
    id: page

    required property Library library
    // Whether a design can take a block of the service, and whether its cards can be studied.
    property bool canvasAvailable: false
    property bool studyAvailable: false
    // What uses facts: [{ kind: "rule" or "connection", id, title, detail, mark, chips, text, parts, facts: [ids], url }].
    property var uses: []
    // Cards of the facts of selection: [{ kind: "card", id, fact, title, detail, mark }].
    property var cards: []
    // The service that was read last.
    property string startService
    // Folder of the user's notes; empty while none is chosen.
    property string notesFolder

    signal placeOnCanvas(string type)
    signal studyService(string id)
    signal studyFact(string id)
    signal openSource(string url)
    signal notesFolderWanted
    signal message(string severity, string text)
    // The sheet of a service, a topic ("sqs/visibility"), a fact, a comparison, an exam ("DVA-C03/1") or the changes.
    signal sheetCopied(string kind, string id)
    signal sheetSaved(string kind, string id, string extension)
    signal sheetPrinted(string kind, string id)

    readonly property int listWidth: 240
    readonly property int sideWidth: 296
    readonly property int foldBelow: 1280 - Theme.size.rail
    // Many columns need the room more than the facts beside them.
    readonly property bool hasSide: searching || subject !== "comparisons" && subject !== "rule" && subject !== "connection"
    readonly property bool folded: width > 0 && (width < foldBelow || subject === "comparison" && library.comparison.columns.length > 4)
    readonly property bool searching: library.query.trim().length > 0
    property bool drawerOpen: false
    property bool notesOpen: false
    // Facts that the side column shows: those behind the row that the keyboard or pointer chose.
    property list<string> selection

    // What the middle shows: service, comparisons (all), comparison (one), changed, exam, rule or connection.
    property string subject: "service"
    readonly property LibraryHistory history: LibraryHistory {}
    // The rule or connection that is open.
    property var use: null

    readonly property list<Item> panes: !side.visible ? [list, centre] : [list, centre, side]
    readonly property list<string> crumbs: {
        switch (subject) {
        case "comparisons":
            return [qsTr("Library"), qsTr("Comparisons")];
        case "comparison":
            return [qsTr("Library"), qsTr("Comparisons"), library.comparison.title];
        case "changed":
            return [qsTr("Library"), qsTr("Changed since notes")];
        case "exam":
            return [qsTr("Library"), qsTr("Exams"), library.blueprint.code];
        case "rule":
            return [qsTr("Library"), qsTr("Rules"), use?.id ?? ""];
        case "connection":
            return [qsTr("Library"), qsTr("Connections"), use?.title ?? ""];
        default:
            if (library.service.id.length === 0)
                return [qsTr("Library")];
            return folded ? [qsTr("Library"), library.service.name] : [qsTr("Library"), list.categoryName(library.service.category), library.service.name];
        }
    }
    // What a study sheet would be about.
    readonly property string sheetKind: subject === "service" || subject === "comparison" || subject === "changed" || subject === "exam" ? subject : ""
    readonly property string sheetId: subject === "service" ? library.service.id : subject === "comparison" ? library.comparison.id : subject === "exam" ? library.blueprint.code + (examPage.domain.length > 0 ? "/" + examPage.domain : "") : ""

    // Each goes to a place and remembers it. False when there is no such thing.
    function openService(id: string): bool {
        return go({
            subject: "service",
            id
        });
    }
    function openFact(id: string): bool {
        return go({
            subject: "service",
            id: library.fact(id).service ?? "",
            tab: "facts",
            target: id
        });
    }
    function openComparison(id: string): bool {
        return go({
            subject: "comparison",
            id
        });
    }
    function openPage(subject: string): bool {
        return go({
            subject,
            id: subject === "exam" ? library.blueprint.code : ""
        });
    }
    // A version of an exam, at a domain ("1") or task ("1.2") of it when one is named.
    function openExam(code: string, part: string): bool {
        return go({
            subject: "exam",
            id: code,
            target: part
        });
    }
    function openUse(kind: string, id: string): bool {
        return go({
            subject: kind,
            id
        });
    }
    function openRule(id: string): bool {
        return openUse("rule", id);
    }

    function go(place: var): bool {
        list.clearSearch();
        if (!show(place))
            return false;
        history.visit(place);
        return true;
    }
    function travel(step: int): void {
        const place = history.step(step);
        if (!place)
            return;
        list.clearSearch();
        show(place);
        focusBody();
    }
    function show(place: var): bool {
        switch (place.subject) {
        case "service":
            if (place.target ? library.fact(place.target).id.length === 0 : !library.openService(place.id))
                return false;
            break;
        case "comparison":
            if (!library.openComparison(place.id))
                return false;
            break;
        case "exam":
            if (!library.blueprint.open(place.id))
                return false;
            break;
        case "rule":
        case "connection":
            const found = uses.find(use => use.kind === place.subject && use.id === place.id);
            if (!found)
                return false;
            use = found;
            break;
        }
        drawerOpen = false;
        notesOpen = false;
        if (subject !== place.subject)
            selection = [];
        subject = place.subject;
        if (subject === "service" && place.target)
            library.openFact(place.target);
        else if (subject === "service")
            servicePage.show(place.tab || "limits", "");
        if (subject === "service")
            list.show(place.id);
        else if (subject === "exam" && place.target)
            examPage.reveal(place.target);
        return true;
    }
    function openHit(kind: string, id: string, service: string): void {
        if (kind === "fact")
            openFact(id);
        else if (kind === "comparison")
            openComparison(id);
        else
            go({
                subject: "service",
                id: service,
                tab: kind === "api" ? "apis" : "",
                target: ""
            });
        if (kind === "api")
            servicePage.show("apis", id.slice(id.indexOf("/") + 1));
        focusBody();
    }
    function openFirst(): void {
        if (startService.length > 0 && openService(startService))
            return;
        openService(library.fullestService());
    }
    function focusSearch(): void {
        list.focusSearch();
    }
    function focusBody(): void {
        if (subject === "service")
            servicePage.focusBody();
        else
            centre.forceActiveFocus(Qt.OtherFocusReason);
    }
    function followSource(url: string): void {
        if (!url.startsWith("notes:"))
            openSource(url);
        else if (notesFolder.length === 0)
            notesFolderWanted();
        else
            openNotes(url.slice("notes:".length));
    }
    function openNotes(citation: string): void {
        if (!notesOpen)
            notesPane.opener = Window.activeFocusItem;
        notesOpen = true;
        library.notes.open(notesFolder, citation);
        notesPane.forceActiveFocus(Qt.OtherFocusReason);
    }
    function closeNotes(): void {
        notesOpen = false;
        if (notesPane.opener)
            notesPane.opener.forceActiveFocus(Qt.OtherFocusReason);
        else
            focusBody();
    }
    function copySelection(): void {
        if (selection.length > 0)
            library.copyText(Array.from(selection, id => library.copyableText(id)).join("\n\n"));
    }
    // The chosen fact, or else the open page, as Markdown.
    function copySheet(): void {
        if (selection.length > 0 && subject !== "comparison")
            sheetCopied("fact", selection[0]);
        else if (sheetKind.length > 0)
            sheetCopied(sheetKind, sheetId);
    }
    function saveSheet(extension: string): void {
        if (sheetKind.length > 0)
            sheetSaved(sheetKind, sheetId, extension);
    }
    function printSheet(): void {
        if (sheetKind.length > 0)
            sheetPrinted(sheetKind, sheetId);
    }

    objectName: "libraryPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Library")
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.text === "/" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
            focusSearch();
        else if (event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier) && event.key === Qt.Key_C)
            copySheet();
        else if (event.matches(StandardKey.Copy) && selection.length > 0)
            copySelection();
        else if (event.matches(StandardKey.Print))
            printSheet();
        else if (event.key === Qt.Key_Escape && drawerOpen)
            drawerOpen = false;
        else
            event.accepted = false;
    }

    Connections {
        target: page.library
        function onOpened(): void {
            if (page.library.ready && page.library.service.id.length === 0)
                page.openFirst();
        }
        function onServiceChanged(): void {
            page.selection = [];
        }
        function onFactShown(id: string): void {
            list.show(page.library.service.id);
            servicePage.show("facts", id);
            servicePage.focusBody();
        }
        function onCopied(): void {
            page.message("success", qsTr("Copied"));
        }
    }
    Component.onCompleted: {
        if (library.service.id.length > 0)
            openService(library.service.id);
        else if (library.ready)
            openFirst();
    }

    // Shortcuts rather than keys of the page: a text field keeps these for itself.
    Shortcut {
        sequence: "Alt+Left"
        enabled: page.visible
        onActivated: page.travel(-1)
    }
    Shortcut {
        sequence: "Alt+Right"
        enabled: page.visible
        onActivated: page.travel(1)
    }
    TapHandler {
        acceptedButtons: Qt.BackButton | Qt.ForwardButton
        onTapped: (point, button) => page.travel(button === Qt.BackButton ? -1 : 1)
    }
    ServiceList {
        id: list
        width: page.listWidth
        height: parent.height
        library: page.library
        openPage: page.subject === "comparison" ? "comparisons" : page.subject === "service" ? "" : page.subject
        focus: true
        onPageOpened: key => {
            page.library.changes.filter = "";
            page.openPage(key);
            page.focusBody();
        }
        onOpened: id => {
            page.openService(id);
            servicePage.focusBody();
        }
        onLeaveDown: results.forceActiveFocus()
        onAccepted: results.openCurrent()
    }
    Divider {
        x: list.width - 1
        vertical: true
    }
    FocusScope {
        id: centre
        x: list.width
        width: parent.width - x - (page.folded || !page.hasSide ? 0 : page.sideWidth)
        height: parent.height

        EmptyState {
            objectName: "libraryError"
            anchors.centerIn: parent
            visible: page.library.error.length > 0
            title: qsTr("The library cannot be opened")
            text: page.library.error
            actionText: qsTr("Try again")
            onAction: page.library.openInstalled()
        }
        ServicePage {
            id: servicePage
            anchors.fill: parent
            focus: visible
            visible: page.subject === "service" && page.library.service.id.length > 0 && !page.searching
            library: page.library
            folded: page.folded
            canvasAvailable: page.canvasAvailable
            studyAvailable: page.studyAvailable
            onSelected: facts => page.selection = facts
            onOpenFact: id => page.openFact(id)
            onOpenComparison: id => page.openComparison(id)
            onOpenSource: url => page.followSource(url)
            onStudy: page.studyService(page.library.service.id)
            onPlace: type => page.placeOnCanvas(type)
            onSidesWanted: page.drawerOpen = !page.drawerOpen
            onChangesWanted: {
                page.openPage("changed");
                page.library.changes.filter = page.library.service.name.replace(/^(Amazon|AWS) /, "");
                page.focusBody();
            }
            onCopyWanted: (kind, id) => page.sheetCopied(kind, id)
            onTabChosen: key => page.history.visit({
                    subject: "service",
                    id: page.library.service.id,
                    tab: key
                })
        }
        ComparisonIndex {
            anchors.fill: parent
            focus: visible
            visible: page.subject === "comparisons" && !page.searching
            library: page.library
            onOpened: id => {
                page.openComparison(id);
                page.focusBody();
            }
        }
        ComparisonPage {
            anchors.fill: parent
            focus: visible
            visible: page.subject === "comparison" && !page.searching
            library: page.library
            folded: page.folded
            onSelected: facts => {
                if (visible)
                    page.selection = facts;
            }
            onOpened: id => page.openComparison(id)
            onOpenFact: id => page.openFact(id)
            onOpenService: id => page.openService(id)
            onOpenSource: url => page.followSource(url)
            onIndexWanted: {
                page.openPage("comparisons");
                page.focusBody();
            }
            onSidesWanted: page.drawerOpen = !page.drawerOpen
        }
        // Made when it is first wanted, because it looks at every fact.
        Repeater {
            model: page.subject === "changed" ? 1 : 0
            ChangedPage {
                anchors.fill: parent
                focus: visible
                visible: !page.searching
                library: page.library
                onSelected: facts => page.selection = facts
                onOpenFact: id => page.openFact(id)
                onOpenSource: url => page.followSource(url)
            }
        }
        ExamPage {
            id: examPage
            anchors.fill: parent
            focus: visible
            visible: page.subject === "exam" && !page.searching
            library: page.library
            onSelected: facts => {
                if (visible)
                    page.selection = facts;
            }
            onOpened: code => page.openExam(code, "")
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.followSource(url)
            onSheetWanted: domain => page.sheetSaved("exam", page.library.blueprint.code + "/" + domain, "pdf")
        }
        UsePage {
            anchors.fill: parent
            focus: visible
            visible: (page.subject === "rule" || page.subject === "connection") && !page.searching
            library: page.library
            use: page.use
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.followSource(url)
        }
        SearchResults {
            id: results
            anchors.fill: parent
            focus: page.searching
            visible: page.searching
            library: page.library
            onSelected: facts => page.selection = facts
            onOpened: (kind, id, service) => page.openHit(kind, id, service)
            onLeaveUp: page.focusSearch()
        }
    }
    // The drawer's shade: a press beside the drawer closes it.
    Rectangle {
        anchors.fill: parent
        visible: page.folded && page.drawerOpen
        color: Qt.alpha(Theme.color.window, 0.5)
        TapHandler {
            onTapped: page.drawerOpen = false
        }
    }
    SideColumn {
        id: side
        x: parent.width - width
        width: page.sideWidth
        height: parent.height
        visible: page.hasSide && !page.folded || page.drawerOpen
        library: page.library
        selection: page.selection
        ofService: page.subject === "service"
        uses: page.uses
        cards: page.cards
        studyAvailable: page.studyAvailable
        onOpenSource: url => page.followSource(url)
        onOpenFact: id => page.openFact(id)
        onOpenUse: (kind, id) => {
            page.openUse(kind, id);
            page.focusBody();
        }
        onStudyFact: id => page.studyFact(id)
    }
    NotesPane {
        id: notesPane
        x: parent.width - width
        width: Math.min(640, Math.round((parent.width - page.listWidth) * 0.8))
        height: parent.height
        visible: page.notesOpen
        notes: page.library.notes
        onClosed: page.closeNotes()
    }
}
