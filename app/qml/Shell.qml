import QtQuick
import Lintel.App
import Lintel.Document
import Lintel.Profile
import Lintel.Progress
import Lintel.Review
import Lintel.Settings

// What the pages and commands ask of the window, and which page is open.
QtObject {
    id: shell

    property string page: "home"
    // The designs that are open, one a tab, and the one that is shown.
    readonly property OpenDesigns designs: OpenDesigns {
        onFailed: message => shell.notify("error", message)
        onNoticed: message => shell.notify("warning", message)
        onRecentFile: path => Preferences.addRecentFile(path)
    }
    readonly property DesignDocument document: designs.current
    readonly property bool hasDesign: document !== null && document.ready
    readonly property bool onDesign: page === "design" && hasDesign
    // The design alone fills the window.
    property bool presenting: false
    // What the pages about learning share.
    readonly property StudyProfile profile: StudyProfile {}
    property ReviewSession session: null
    readonly property ProgressBackups backups: ProgressBackups {
        onFailed: message => shell.notify("warning", message)
    }
    // Cards that are due today, shown at the rail.
    readonly property int due: session?.dueToday ?? 0
    readonly property var dueByService: {
        const due = {};
        for (const entry of session?.dueByService ?? [])
            due[entry.id] = entry.due;
        return due;
    }

    signal notified(severity: string, text: string, actionText: string, action: var)
    signal sessionWanted
    signal exportWanted(target: string, extension: string)
    signal fileWanted
    signal saveFileWanted
    signal notesFolderWanted
    signal discardWanted(then: var)
    signal exportRequested
    signal paletteRequested
    signal keysRequested
    signal paneRequested(step: int)
    signal serviceOpened(id: string)
    signal factOpened(id: string)
    signal libraryPageOpened(name: string)
    signal studyStarted(service: string)
    signal cardOpened(fact: string)
    signal planWanted
    signal importWanted
    signal backupsWanted
    // Everything lets go of the progress database; then everything takes it up again.
    signal progressClosing
    signal progressReopened
    signal blockPlaced(type: string)

    function localPath(url: url): string {
        return decodeURIComponent(String(url).replace(/^file:\/\//, ""));
    }
    function go(name: string): void {
        presenting = false;
        if (name === "design")
            needDocument();
        if ((name === "review" || name === "browser" || name === "progress") && session === null)
            sessionWanted();
        page = name;
    }
    function needDocument(): bool {
        if (document === null)
            designs.add();
        return hasDesign;
    }
    function notify(severity: string, text: string): void {
        notified(severity, text, "", null);
    }

    // Each opens the page first, so that it exists when it hears the signal.
    function openService(id: string): void {
        go("library");
        serviceOpened(id);
    }
    function openFact(id: string): void {
        go("library");
        factOpened(id);
    }
    // comparisons, changed or exam
    function openLibraryPage(name: string): void {
        go("library");
        libraryPageOpened(name);
    }
    function study(service: string): void {
        go("review");
        studyStarted(service);
    }
    function reviewFact(id: string): void {
        go("review");
        cardOpened(id);
    }
    function restoreProgress(backup: string): void {
        progressClosing();
        const problem = backups.restore(backup);
        progressReopened();
        if (problem.length > 0)
            notify("error", problem);
        else
            notify("success", qsTr("Restored. What was there before is a backup now."));
    }
    function planExam(): void {
        go("progress");
        planWanted();
    }
    function importCards(): void {
        go("browser");
        importWanted();
    }
    // What the design has of a type; a new one when it has none.
    function showOnCanvas(type: string): void {
        go("design");
        const elements = FactUses.elementsOf(document, type);
        if (elements.length > 0)
            document.reveal([elements[0]]);
        else if (type.length > 0)
            blockPlaced(type);
    }
    function placeBlock(type: string): void {
        go("design");
        blockPlaced(type);
    }

    function newDesign(): void {
        designs.add();
        go("design");
    }
    function openFile(path: string): void {
        if (designs.open(path))
            go("design");
    }
    function chooseFile(): void {
        if (needDocument())
            fileWanted();
    }
    function save(): void {
        if (!needDocument())
            return;
        if (document.path.length === 0)
            saveFileWanted();
        else if (document.save())
            notifySaved();
    }
    function notifySaved(): void {
        if (document.draft.problem.length > 0)
            notify("warning", qsTr("Saved %1 without what is typed: line %2 of the template cannot be read.").arg(document.title).arg(document.draft.problemLine));
        else
            notify("success", qsTr("Saved %1").arg(document.title));
    }
    function chooseSaveFile(): void {
        if (needDocument())
            saveFileWanted();
    }
    // Asks first when something in it is unsaved.
    function closeTab(index: int): void {
        const design = designs.at(index);
        if (design === null)
            return;
        if (!design.dirty) {
            designs.close(index);
            return;
        }
        designs.currentIndex = index;
        go("design");
        discardWanted(() => designs.close(designs.currentIndex));
    }
    // Calls `then` once nothing unsaved would be lost: asks about one tab after the other.
    function leaveDesigns(then: var, from: int): void {
        const index = designs.firstDirty(from);
        if (index < 0) {
            then();
            return;
        }
        designs.currentIndex = index;
        discardWanted(() => leaveDesigns(then, index + 1));
    }
}
