pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// The library: services at the left, one of them (or what a search finds) in the middle, facts with their sources at
// the right. The right column folds into a drawer on a narrow page.
FocusScope {
    id: page

    required property Library library
    // Whether a design can take a block of the service, and whether its cards can be studied.
    property bool canvasAvailable: false
    property bool studyAvailable: false
    // Rules that use facts: [{ id, severity, title, facts: [ids] }].
    property var rules: []

    signal placeOnCanvas(string type)
    signal studyService(string id)
    signal studyFact(string id)
    signal openSource(string url)
    signal openRule(string id)
    signal message(string severity, string text)

    readonly property int listWidth: 240
    readonly property int sideWidth: 296
    readonly property int foldBelow: 1280 - Theme.size.rail
    readonly property bool folded: width > 0 && width < foldBelow
    readonly property bool searching: library.query.trim().length > 0
    property bool drawerOpen: false
    // Facts that the side column shows: those behind the row that the keyboard or pointer chose.
    property list<string> selection

    readonly property list<Item> panes: folded && !drawerOpen ? [list, centre] : [list, centre, side]
    readonly property list<string> crumbs: library.service.id.length === 0 ? [qsTr("Library")] : [qsTr("Library"), list.categoryName(library.service.category), library.service.name]

    function openService(id: string): bool {
        list.clearSearch();
        if (!library.openService(id))
            return false;
        list.show(id);
        return true;
    }
    function openFact(id: string): bool {
        list.clearSearch();
        return library.openFact(id);
    }
    function openHit(kind: string, id: string, service: string): void {
        if (kind === "fact") {
            openFact(id);
            return;
        }
        openService(service);
        if (kind === "api")
            servicePage.show("apis", id.slice(id.indexOf("/") + 1));
        else if (kind === "comparison")
            servicePage.show("comparisons", id);
        servicePage.focusBody();
    }
    function focusSearch(): void {
        list.focusSearch();
    }
    function copySelection(): void {
        if (selection.length > 0)
            library.copyText(Array.from(selection, id => library.copyableText(id)).join("\n\n"));
    }

    objectName: "libraryPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Library")
    Keys.onPressed: event => {
        if (event.text === "/" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
            focusSearch();
            event.accepted = true;
        } else if (event.matches(StandardKey.Copy)) {
            copySelection();
            event.accepted = selection.length > 0;
        } else if (event.key === Qt.Key_Escape && drawerOpen) {
            drawerOpen = false;
            event.accepted = true;
        }
    }

    Connections {
        target: page.library
        function onOpened(): void {
            if (page.library.service.id.length === 0)
                list.openFirst();
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
            list.show(library.service.id);
        else if (library.ready)
            list.openFirst();
    }

    ServiceList {
        id: list
        width: page.listWidth
        height: parent.height
        library: page.library
        focus: true
        onOpened: id => {
            page.openService(id);
            servicePage.focusBody();
        }
        onChosen: id => page.library.openService(id)
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
        width: parent.width - x - (page.folded ? 0 : page.sideWidth)
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
            focus: !page.searching
            visible: page.library.service.id.length > 0 && !page.searching
            library: page.library
            folded: page.folded
            canvasAvailable: page.canvasAvailable
            studyAvailable: page.studyAvailable
            onSelected: facts => page.selection = facts
            onOpenFact: id => page.openFact(id)
            onOpenSource: url => page.openSource(url)
            onStudy: page.studyService(page.library.service.id)
            onPlace: type => page.placeOnCanvas(type)
            onSidesWanted: page.drawerOpen = !page.drawerOpen
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
        visible: !page.folded || page.drawerOpen
        library: page.library
        selection: page.selection
        rules: page.rules
        studyAvailable: page.studyAvailable
        onOpenSource: url => page.openSource(url)
        onOpenFact: id => page.openFact(id)
        onOpenRule: id => page.openRule(id)
        onStudyFact: id => page.studyFact(id)
    }
}
