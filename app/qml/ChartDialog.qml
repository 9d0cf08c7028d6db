import QtQuick
import QtQuick.Dialogs
import Lintel.App
import Lintel.Progress

// Where a chart is saved.
FileDialog {
    id: dialog

    required property Shell shell
    required property Plot plot

    objectName: "chartDialog"
    title: qsTr("Save the chart")
    acceptLabel: qsTr("Save")
    fileMode: FileDialog.SaveFile
    nameFilters: [qsTr("*.%1").arg(defaultSuffix), qsTr("All files (*)")]
    onAccepted: {
        const path = shell.localPath(selectedFile);
        const problem = plot.save(path);
        if (problem.length > 0)
            shell.notify("error", problem);
        else
            shell.notify("success", qsTr("Saved %1").arg(path));
    }
}
