import QtQuick
import Lintel.App
import Lintel.Settings

Route {
    id: route

    crumbs: [qsTr("Settings")]
    panes: [settings]

    SettingsPage {
        id: settings
        anchors.fill: parent
        onChooseNotesFolder: route.shell.notesFolderWanted()
        onShowBackups: route.shell.backupsWanted()
    }
}
