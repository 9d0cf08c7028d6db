pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Lintel.App
import Lintel.Settings

// The file choosers, made when they are first wanted.
Item {
    id: dialogs

    required property Shell shell

    readonly property var templates: [qsTr("Templates (*.yaml *.yml *.json *.template)"), qsTr("All files (*)")]

    function openTemplate(): void {
        (openDialog.createObject(dialogs) as FileDialog).open();
    }
    // Calls `then`, if there is one, once the template is saved.
    function saveTemplate(then: var): void {
        (saveDialog.createObject(dialogs, {
                then
            }) as FileDialog).open();
    }
    function exportTo(target: string, extension: string): void {
        (exportDialog.createObject(dialogs, {
                target,
                defaultSuffix: extension,
                nameFilters: [qsTr("*.%1").arg(extension), qsTr("All files (*)")]
            }) as FileDialog).open();
    }
    function chooseNotes(): void {
        (notesDialog.createObject(dialogs) as FolderDialog).open();
    }

    Component {
        id: exportDialog
        FileDialog {
            required property string target

            objectName: "exportDialog"
            title: qsTr("Export the design")
            acceptLabel: qsTr("Export")
            fileMode: FileDialog.SaveFile
            selectedFile: Exports.suggestedFile(dialogs.shell.document, defaultSuffix)
            onAccepted: {
                const problem = Exports.write(dialogs.shell.document, target, selectedFile);
                if (problem.length > 0)
                    dialogs.shell.notify("error", problem);
                else
                    dialogs.shell.notify("success", qsTr("Exported %1").arg(dialogs.shell.localPath(selectedFile)));
                destroy();
            }
            onRejected: destroy()
        }
    }
    Component {
        id: openDialog
        FileDialog {
            objectName: "openDialog"
            title: qsTr("Open a template")
            nameFilters: dialogs.templates
            onAccepted: {
                const path = dialogs.shell.localPath(selectedFile);
                dialogs.shell.openFile(path);
                destroy();
            }
            onRejected: destroy()
        }
    }
    Component {
        id: saveDialog
        FileDialog {
            required property var then

            objectName: "saveDialog"
            title: qsTr("Save the template")
            acceptLabel: qsTr("Save")
            fileMode: FileDialog.SaveFile
            selectedFile: Exports.suggestedFile(dialogs.shell.document, "yaml")
            defaultSuffix: "yaml"
            nameFilters: dialogs.templates
            onAccepted: {
                if (dialogs.shell.document.saveAsUrl(selectedFile)) {
                    dialogs.shell.notify("success", qsTr("Saved %1").arg(dialogs.shell.document.title));
                    if (then)
                        then.call();
                }
                destroy();
            }
            onRejected: destroy()
        }
    }
    Component {
        id: notesDialog
        FolderDialog {
            objectName: "notesDialog"
            title: qsTr("Choose the folder of your notes")
            onAccepted: {
                Preferences.notesFolder = dialogs.shell.localPath(selectedFolder);
                destroy();
            }
            onRejected: destroy()
        }
    }
}
