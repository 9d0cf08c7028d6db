pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Review
import Lintel.Settings
import Lintel.Ui

// The window: rail, top bar, the open page, and what lies above them.
T.ApplicationWindow {
    id: window

    // From the command line; without a page or a file the window opens where it was left.
    property string startPage
    property string startFile
    property string forcedTheme
    property size forcedSize

    readonly property string theme: forcedTheme.length > 0 ? forcedTheme : Preferences.theme
    readonly property Route route: {
        for (let i = 0; i < routes.count; ++i) {
            const loader = routes.itemAt(i) as RouteLoader;
            if (loader && loader.name === desk.page)
                return loader.item as Route;
        }
        return null;
    }

    readonly property var pageNames: ["home", "library", "review", "browser", "design", "progress", "settings"]
    readonly property bool resumes: startPage.length === 0 && startFile.length === 0
    readonly property bool reopens: resumes && Preferences.reopensDesigns
    // Nothing unsaved holds the window back any more.
    property bool leaving: false

    function cyclePane(step: int): void {
        const panes = [rail, bar, ...Array.from(route?.panes ?? [])];
        let current = panes.findIndex(pane => {
            for (let item = activeFocusItem; item; item = item.parent) {
                if (item === pane)
                    return true;
            }
            return false;
        });
        current = (Math.max(current, step < 0 ? 0 : -1) + step + panes.length) % panes.length;
        const pane = panes[current];
        if (pane === rail) {
            rail.focusCurrent();
            return;
        }
        const first = pane.activeFocusOnTab ? pane : pane.nextItemInFocusChain(true);
        first.forceActiveFocus(Qt.TabFocusReason);
    }

    // What had the focus may go, such as a toast that is closed: the keys of the page go on working.
    function keepFocus(): void {
        const lost = activeFocusItem === null || activeFocusItem === contentItem || activeFocusItem === contentItem.parent;
        if (active && lost)
            route?.forceActiveFocus();
    }
    onActiveFocusItemChanged: focusKeeper.start()

    objectName: "window"
    title: desk.hasDesign && desk.page === "design" ? qsTr("%1%2 — Lintel").arg(desk.document.dirty ? "• " : "").arg(desk.document.title) : "Lintel"
    // A scaled screen may be smaller.
    minimumWidth: Math.min(Theme.size.minWindowWidth, Screen.desktopAvailableWidth)
    minimumHeight: Math.min(Theme.size.minWindowHeight, Screen.desktopAvailableHeight)
    width: forcedSize.width > 0 ? forcedSize.width : Preferences.windowGeometry.width > 0 ? Preferences.windowGeometry.width : 1440
    height: forcedSize.height > 0 ? forcedSize.height : Preferences.windowGeometry.height > 0 ? Preferences.windowGeometry.height : 900
    visibility: forcedSize.width <= 0 && Preferences.windowMaximized ? Window.Maximized : Window.Windowed
    color: Theme.color.window
    // Qt's own file chooser follows it.
    palette {
        window: Theme.color.surface
        windowText: Theme.color.text
        base: Theme.color.raised
        alternateBase: Theme.color.surface
        text: Theme.color.text
        placeholderText: Theme.color.text3
        button: Theme.color.hover
        buttonText: Theme.color.text
        brightText: Theme.color.accent
        light: Theme.color.hover
        midlight: Theme.color.hover
        mid: Theme.color.border
        dark: Theme.color.borderStrong
        shadow: Theme.color.text3
        highlight: Theme.color.accentFill
        highlightedText: Theme.color.inkOnAccent
        link: Theme.color.accent
        toolTipBase: Theme.color.raised
        toolTipText: Theme.color.text
    }
    Component.onCompleted: {
        // From here on the window is the user's to move; a preference that changes does not put it back.
        width = width;
        height = height;
        visibility = visibility;
        if (startFile.length > 0)
            desk.openFile(startFile);
        else if (reopens && Preferences.lastPage === "design" && Preferences.lastFile.length > 0)
            desk.openFile(Preferences.lastFile); // the other tabs come after the first frame
        else
            desk.go(startPage.length > 0 ? startPage : pageNames.includes(Preferences.lastPage) ? Preferences.lastPage : "home");
        settled.start();
    }
    onClosing: close => {
        if (forcedSize.width <= 0) {
            Preferences.windowMaximized = visibility === Window.Maximized;
            if (visibility === Window.Windowed)
                Preferences.windowGeometry = Qt.rect(x, y, width, height);
            Preferences.lastPage = desk.page;
            if (desk.hasDesign) {
                Preferences.openFiles = desk.designs.files();
                Preferences.lastFile = desk.document.path;
            }
        }
        if (!leaving && desk.designs.firstDirty() >= 0) {
            close.accepted = false;
            const shown = desk.designs.currentIndex;
            desk.leaveDesigns(() => {
                desk.designs.currentIndex = shown;
                desk.designs.discardChanges();
                leaving = true;
                window.close();
            }, 0);
        }
    }

    SystemPalette {
        id: system
    }
    Binding {
        target: Theme
        property: "dark"
        value: window.theme === "dark" || (window.theme === "system" && system.window.hslLightness < 0.5)
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: Preferences.highContrast
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: Preferences.reducedMotion
    }

    Shell {
        id: desk
        objectName: "shell"
        onNotified: (severity, text, actionText, action) => toasts.show(severity, text, actionText, action)
        onSessionWanted: {
            session = sessionComponent.createObject(window) as ReviewSession;
            session.open(desk.profile);
            backups.backUp();
        }
        onProgressClosing: session?.close()
        onProgressReopened: session?.open(desk.profile)
        onBackupsWanted: backupsDialog.open()
        onExportWanted: (target, extension) => dialogs.exportTo(target, extension)
        onPaletteRequested: palette.open()
        onKeysRequested: keys.open()
        onPaneRequested: step => window.cyclePane(step)
        onFileWanted: dialogs.openTemplate()
        onSaveFileWanted: dialogs.saveTemplate(null)
        onNotesFolderWanted: dialogs.chooseNotes()
        onDiscardWanted: then => unsaved.ask(then)
    }
    Component {
        id: sessionComponent
        ReviewSession {
            newPerDay: Preferences.newCardsPerDay
        }
    }
    // After the first frame: count the cards that are due, offer what a crash left unsaved.
    Timer {
        id: settled
        interval: 200
        onTriggered: {
            if (desk.session === null)
                desk.sessionWanted();
            if (window.reopens) {
                desk.designs.restore(Preferences.openFiles);
                if (desk.document?.path !== Preferences.lastFile && desk.page !== "design")
                    desk.designs.currentIndex = desk.designs.indexOfFile(Preferences.lastFile);
            }
            if (desk.needDocument())
                recovery.offerNext();
        }
    }
    Timer {
        id: focusKeeper
        interval: 0
        onTriggered: window.keepFocus()
    }
    // Templates that are dropped on the window, each in a tab.
    DropArea {
        id: dropArea
        objectName: "templateDrop"
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            for (const url of drop.urls)
                desk.openFile(desk.localPath(url));
            drop.accept(Qt.CopyAction);
        }
    }

    Commands {
        id: everything
        shell: desk
    }
    // In an item, so that an open dialog keeps the keys to itself.
    Item {
        Instantiator {
            model: everything.entries.filter(command => command.keys.length > 0)
            delegate: Shortcut {
                required property Command modelData
                sequence: modelData.keys
                enabled: modelData.enabled
                onActivated: modelData.triggered()
            }
        }
    }

    Rail {
        id: rail
        width: desk.presenting ? 0 : Theme.size.rail
        visible: !desk.presenting
        height: parent.height
        shell: desk
        commands: everything
    }
    TopBar {
        id: bar
        x: rail.width
        width: parent.width - x
        height: desk.presenting ? 0 : Theme.size.topBar
        visible: !desk.presenting
        shell: desk
        route: window.route
    }
    Item {
        id: pages
        x: rail.width
        y: bar.height
        width: parent.width - x
        height: parent.height - y

        Repeater {
            id: routes
            model: window.pageNames
            RouteLoader {
                anchors.fill: parent
                current: desk.page
                shell: desk
            }
        }
    }
    ToastHost {
        id: toasts
        objectName: "toasts"
        anchors.left: pages.left
        anchors.bottom: pages.bottom
        anchors.margins: Theme.space.s4
        anchors.bottomMargin: Theme.space.s4 + (window.route?.footHeight ?? 0)
        z: 1
    }

    CommandPalette {
        id: palette
        objectName: "commandPalette"
        shell: desk
        commands: everything
    }
    KeysOverlay {
        id: keys
        objectName: "keysOverlay"
        shell: desk
        commands: everything
    }
    FileDialogs {
        id: dialogs
        shell: desk
    }
    BackupsDialog {
        id: backupsDialog
        objectName: "backupsDialog"
        shell: desk
        source: desk.backups
    }
    Timer {
        interval: 1800000
        running: desk.session !== null
        repeat: true
        onTriggered: desk.backups.backUp()
    }
    UnsavedDialog {
        id: unsaved
        objectName: "unsavedDialog"
        shell: desk
        onSavingAs: then => dialogs.saveTemplate(then)
    }
    RecoveryDialog {
        id: recovery
        objectName: "recoveryDialog"
        shell: desk
    }
}
