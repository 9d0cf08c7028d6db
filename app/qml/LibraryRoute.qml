pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Library
import Lintel.Settings

// The library, tied to review, canvas and the user's notes.
Route {
    id: route

    crumbs: libraryPage.crumbs
    panes: Array.from(libraryPage.panes)
    trailing: LibraryActions {
        page: libraryPage
    }

    Connections {
        target: route.shell
        function onServiceOpened(id: string): void {
            libraryPage.openService(id);
        }
        function onFactOpened(id: string): void {
            if (!libraryPage.openFact(id))
                route.shell.notify("warning", qsTr("The library holds no fact “%1”.").arg(id));
        }
        function onLibraryPageOpened(name: string): void {
            libraryPage.openPage(name);
            libraryPage.focusBody();
        }
    }
    Component {
        id: sheetDialog
        SheetDialog {
            shell: route.shell
        }
    }
    Library {
        id: books
        due: route.shell.dueByService
        onServiceChanged: Preferences.lastService = service.id
        Component.onCompleted: openInstalled()
    }
    LibraryPage {
        id: libraryPage
        anchors.fill: parent
        focus: true
        library: books
        canvasAvailable: true
        studyAvailable: true
        startService: Preferences.lastService
        notesFolder: Preferences.notesFolder
        uses: FactUses.all()
        cards: FactUses.cards(Array.from(selection))
        onPlaceOnCanvas: type => route.shell.placeBlock(type)
        onStudyService: id => route.shell.study(id)
        onStudyFact: id => route.shell.reviewFact(id)
        onOpenSource: url => Qt.openUrlExternally(url)
        onNotesFolderWanted: route.shell.notified("advice", qsTr("Choose the folder of your notes to read them here."), qsTr("Choose…"), () => route.shell.notesFolderWanted())
        onSheetCopied: (kind, id) => books.copyText(StudySheets.markdown(kind, id))
        onSheetSaved: (kind, id, extension) => {
            const dialog = sheetDialog.createObject(route, {
                kind,
                sheet: id,
                defaultSuffix: extension
            }) as SheetDialog;
            dialog.accepted.connect(() => dialog.destroy());
            dialog.rejected.connect(() => dialog.destroy());
            dialog.open();
        }
        onSheetPrinted: (kind, id) => {
            const file = StudySheets.printable(kind, id);
            if (String(file).length > 0)
                Qt.openUrlExternally(file);
            else
                route.shell.notify("error", qsTr("The sheet cannot be written to the folder for temporary files."));
        }
        onMessage: (severity, text) => route.shell.notify(severity, text)
    }
}
