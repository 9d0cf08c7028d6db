pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Lintel.App

// Files of cards: chooses one to import or to write, and tells what came of it.
Item {
    id: files

    required property Shell shell

    readonly property var formats: [["apkg", qsTr("Anki package (*.apkg)")], ["tsv", qsTr("Text with tabs (*.tsv)")], ["csv", qsTr("CSV (*.csv)")], ["md", qsTr("Markdown (*.md)")]]

    // Cards were taken in.
    signal imported
    signal undoWanted

    function chooseImport(): void {
        (openDialog.createObject(files) as FileDialog).open();
    }
    function chooseExport(query: string): void {
        (saveDialog.createObject(files, {
                query
            }) as FileDialog).open();
    }

    CardExchange {
        id: exchange
        onImported: what => {
            files.shell.notified("success", what, qsTr("Undo"), () => files.undoWanted());
            files.shell.session.refresh();
            files.imported();
        }
        onWritten: path => files.shell.notify("success", qsTr("Saved %1").arg(path))
        onFailed: message => files.shell.notify("error", message)
        onChanged: if (!busy && problem.length > 0 && !importDialog.opened)
            files.shell.notify("error", problem)
    }
    ImportDialog {
        id: importDialog
        objectName: "importDialog"
        exchange: exchange
    }
    Component {
        id: openDialog
        FileDialog {
            objectName: "importFileDialog"
            title: qsTr("Import cards")
            nameFilters: [qsTr("Cards (*.apkg *.colpkg *.csv *.tsv *.txt *.md)"), qsTr("All files (*)")]
            onAccepted: {
                importDialog.ask(selectedFile);
                destroy();
            }
            onRejected: destroy()
        }
    }
    Component {
        id: saveDialog
        FileDialog {
            required property string query

            objectName: "exportCardsDialog"
            title: query.length > 0 ? qsTr("Export the cards that were found") : qsTr("Export all cards")
            acceptLabel: qsTr("Export")
            fileMode: FileDialog.SaveFile
            nameFilters: files.formats.map(format => format[1])
            defaultSuffix: files.formats[selectedNameFilter.index]?.[0] ?? "apkg"
            onAccepted: {
                exchange.write(selectedFile, query);
                destroy();
            }
            onRejected: destroy()
        }
    }
}
