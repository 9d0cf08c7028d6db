pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Lintel.App
import Lintel.Settings

// Every command of the window. A new one is one entry here.
QtObject {
    id: commands

    required property Shell shell

    readonly property var entries: Array.from(all)

    function find(name: string): Command {
        return entries.find(command => command.name === name) ?? null;
    }

    readonly property list<Command> all: [
        Command {
            name: "home"
            text: qsTr("Home")
            group: qsTr("Go to")
            glyph: "home"
            keys: "Ctrl+1"
            onTriggered: commands.shell.go("home")
        },
        Command {
            name: "library"
            text: qsTr("Library")
            group: qsTr("Go to")
            glyph: "books"
            keys: "Ctrl+2"
            onTriggered: commands.shell.go("library")
        },
        Command {
            name: "comparisons"
            text: qsTr("Comparisons")
            group: qsTr("Library")
            glyph: "columns-2"
            onTriggered: commands.shell.openLibraryPage("comparisons")
        },
        Command {
            name: "changed"
            text: qsTr("Changed since your notes")
            group: qsTr("Library")
            glyph: "replace"
            onTriggered: commands.shell.openLibraryPage("changed")
        },
        Command {
            name: "exams"
            text: qsTr("Exams")
            group: qsTr("Library")
            glyph: "certificate"
            onTriggered: commands.shell.openLibraryPage("exam")
        },
        Command {
            name: "review"
            text: qsTr("Review")
            group: qsTr("Go to")
            glyph: "cards"
            keys: "Ctrl+3"
            onTriggered: commands.shell.go("review")
        },
        Command {
            name: "browser"
            text: qsTr("Cards")
            group: qsTr("Go to")
            glyph: "list-search"
            keys: "Ctrl+B"
            onTriggered: commands.shell.go("browser")
        },
        Command {
            name: "design"
            text: qsTr("Design")
            group: qsTr("Go to")
            glyph: "shape"
            keys: "Ctrl+5"
            onTriggered: commands.shell.go("design")
        },
        Command {
            name: "progress"
            text: qsTr("Progress")
            group: qsTr("Go to")
            glyph: "chart-histogram"
            keys: "Ctrl+6"
            onTriggered: commands.shell.go("progress")
        },
        Command {
            name: "backups"
            text: qsTr("Restore a backup of your progress…")
            group: qsTr("Study")
            glyph: "history"
            onTriggered: commands.shell.backupsWanted()
        },
        Command {
            name: "planExam"
            text: qsTr("Plan an exam…")
            group: qsTr("Study")
            glyph: "calendar-event"
            onTriggered: commands.shell.planExam()
        },
        Command {
            name: "importCards"
            text: qsTr("Import cards…")
            group: qsTr("Study")
            glyph: "file-import"
            onTriggered: commands.shell.importCards()
        },
        Command {
            name: "settings"
            text: qsTr("Settings")
            group: qsTr("Go to")
            glyph: "settings"
            keys: "Ctrl+,"
            onTriggered: commands.shell.go("settings")
        },
        Command {
            name: "new"
            text: qsTr("New design")
            group: qsTr("File")
            glyph: "file-plus"
            keys: "Ctrl+N"
            onTriggered: commands.shell.newDesign()
        },
        Command {
            name: "open"
            text: qsTr("Open template…")
            group: qsTr("File")
            glyph: "folder-open"
            keys: "Ctrl+O"
            onTriggered: commands.shell.chooseFile()
        },
        Command {
            name: "save"
            text: qsTr("Save")
            group: qsTr("File")
            glyph: "device-floppy"
            keys: "Ctrl+S"
            enabled: commands.shell.hasDesign
            onTriggered: commands.shell.save()
        },
        Command {
            name: "saveAs"
            text: qsTr("Save as…")
            group: qsTr("File")
            glyph: "device-floppy"
            keys: "Ctrl+Shift+S"
            enabled: commands.shell.hasDesign
            onTriggered: commands.shell.chooseSaveFile()
        },
        Command {
            name: "closeTab"
            text: qsTr("Close the design")
            group: qsTr("File")
            glyph: "x"
            keys: "Ctrl+W"
            enabled: commands.shell.onDesign
            onTriggered: commands.shell.closeTab(commands.shell.designs.currentIndex)
        },
        Command {
            name: "nextTab"
            text: qsTr("Next design")
            group: qsTr("File")
            glyph: "chevron-right"
            keys: "Ctrl+Tab"
            enabled: commands.shell.onDesign && commands.shell.designs.count > 1
            onTriggered: commands.shell.designs.step(1)
        },
        Command {
            name: "previousTab"
            text: qsTr("Previous design")
            group: qsTr("File")
            glyph: "chevron-left"
            keys: "Ctrl+Shift+Tab"
            enabled: commands.shell.onDesign && commands.shell.designs.count > 1
            onTriggered: commands.shell.designs.step(-1)
        },
        Command {
            name: "export"
            text: qsTr("Export…")
            group: qsTr("File")
            glyph: "upload"
            keys: "Ctrl+E"
            enabled: commands.shell.hasDesign
            onTriggered: commands.shell.exportRequested()
        },
        Command {
            name: "undo"
            text: commands.shell.onDesign && commands.shell.document?.undoLabel ? qsTr("Undo: %1").arg(commands.shell.document.undoLabel) : qsTr("Undo")
            group: qsTr("Edit")
            glyph: "arrow-back-up"
            keys: "Ctrl+Z"
            enabled: commands.shell.onDesign && (commands.shell.document?.canUndo ?? false)
            onTriggered: commands.shell.document.undo()
        },
        Command {
            name: "redo"
            text: commands.shell.onDesign && commands.shell.document?.redoLabel ? qsTr("Redo: %1").arg(commands.shell.document.redoLabel) : qsTr("Redo")
            group: qsTr("Edit")
            glyph: "arrow-forward-up"
            keys: "Ctrl+Shift+Z"
            enabled: commands.shell.onDesign && (commands.shell.document?.canRedo ?? false)
            onTriggered: commands.shell.document.redo()
        },
        Command {
            name: "palette"
            text: qsTr("Find facts, services and commands")
            group: qsTr("Window")
            glyph: "search"
            keys: "Ctrl+K"
            onTriggered: commands.shell.paletteRequested()
        },
        Command {
            name: "keys"
            text: qsTr("All keys of this screen")
            group: qsTr("Window")
            glyph: "keyboard"
            keys: "?"
            onTriggered: commands.shell.keysRequested()
        },
        Command {
            name: "nextPane"
            text: qsTr("Next pane")
            group: qsTr("Window")
            glyph: "layout-sidebar-right"
            keys: "F6"
            onTriggered: commands.shell.paneRequested(1)
        },
        Command {
            name: "previousPane"
            text: qsTr("Previous pane")
            group: qsTr("Window")
            glyph: "layout-sidebar"
            keys: "Shift+F6"
            onTriggered: commands.shell.paneRequested(-1)
        },
        Command {
            name: "themeLight"
            text: qsTr("Light theme")
            group: qsTr("Window")
            glyph: "sun"
            enabled: Preferences.theme !== "light"
            onTriggered: Preferences.theme = "light"
        },
        Command {
            name: "themeDark"
            text: qsTr("Dark theme")
            group: qsTr("Window")
            glyph: "moon"
            enabled: Preferences.theme !== "dark"
            onTriggered: Preferences.theme = "dark"
        },
        Command {
            name: "themeSystem"
            text: qsTr("Theme of the system")
            group: qsTr("Window")
            glyph: "device-desktop"
            enabled: Preferences.theme !== "system"
            onTriggered: Preferences.theme = "system"
        }
    ]
}
