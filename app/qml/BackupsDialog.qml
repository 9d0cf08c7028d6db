import QtQuick
import Lintel.App
import Lintel.Progress
import Lintel.Ui

// The backups of the progress, one of which can take its place.
Dialog {
    id: dialog

    required property Shell shell
    required property ProgressBackups source
    readonly property BackupList list: contentItem as BackupList

    title: qsTr("Backups of your progress")
    acceptText: qsTr("Restore this backup")
    acceptKind: "dangerFill"
    acceptEnabled: list.chosen.length > 0
    contentItem: BackupList {
        backups: dialog.opened ? dialog.source.backups : []
    }
    onOpened: list.begin()
    onAccepted: shell.restoreProgress(list.chosen)
}
