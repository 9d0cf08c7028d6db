pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Lintel.App
import Lintel.Settings
import Lintel.Ui

// The file choosers, made when they are first wanted.
Item {
    id: dialogs

    required property Shell shell
    readonly property Item overlay: T.Overlay.overlay

    // Qt 6.4 paints the bar of folders in its own chooser white, whatever the palette.
    function tintFolders(part: var): void {
        if (part.buttonDelegate && part.background)
            part.background.color = Theme.color.raised;
        for (let i = 0; i < part.children.length; ++i)
            tintFolders(part.children[i]);
    }

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
            onVisibleChanged: dialogs.tintFolders(dialogs.overlay)
            title: qsTr("Export the design")
            acceptLabel: qsTr("Export")
            fileMode: FileDialog.SaveFile
            selectedFile: Exports.suggestedFile(dialogs.shell.document, defaultSuffix)
            onAccepted: {
                const problem = Exports.write(dialogs.shell.document, target, selectedFile);
                if (problem.length > 0)
                    dialogs.shell.notify("error", problem);
                else if (target === "cloudformation" && dialogs.shell.document.resourceCount === 0)
                    dialogs.shell.notify("warning", qsTr("Exported %1. CloudFormation refuses a template without resources.").arg(dialogs.shell.localPath(selectedFile)));
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
            onVisibleChanged: dialogs.tintFolders(dialogs.overlay)
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
            onVisibleChanged: dialogs.tintFolders(dialogs.overlay)
            title: qsTr("Save the template")
            acceptLabel: qsTr("Save")
            fileMode: FileDialog.SaveFile
            selectedFile: Exports.suggestedFile(dialogs.shell.document, "yaml")
            defaultSuffix: "yaml"
            nameFilters: dialogs.templates
            onAccepted: {
                if (dialogs.shell.document.saveAsUrl(selectedFile)) {
                    dialogs.shell.notifySaved();
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
            onVisibleChanged: dialogs.tintFolders(dialogs.overlay)
            title: qsTr("Choose the folder of your notes")
            onAccepted: {
                Preferences.notesFolder = dialogs.shell.localPath(selectedFolder);
                destroy();
            }
            onRejected: destroy()
        }
    }
}
