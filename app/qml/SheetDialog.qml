import QtQuick
import QtQuick.Dialogs
import Lintel.App

// Where to write a study sheet.
FileDialog {
    id: dialog

    required property Shell shell
    required property string kind
    required property string sheet // id

    objectName: "sheetDialog"
    title: qsTr("Save the study sheet")
    acceptLabel: qsTr("Save")
    fileMode: FileDialog.SaveFile
    selectedFile: StudySheets.suggestedFile(kind, sheet, defaultSuffix)
    nameFilters: defaultSuffix === "pdf" ? [qsTr("PDF (*.pdf)")] : [qsTr("Markdown (*.md)")]
    onAccepted: {
        const problem = StudySheets.write(kind, sheet, selectedFile);
        if (problem.length > 0)
            shell.notify("error", problem);
        else
            shell.notified("success", qsTr("Saved %1").arg(shell.localPath(selectedFile)), qsTr("Open"), () => Qt.openUrlExternally(selectedFile));
    }
}
