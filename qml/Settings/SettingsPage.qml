pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Settings
import Lintel.Ui

// Everything that can be chosen, in one column.
Flickable {
    id: page

    signal chooseNotesFolder
    signal showBackups

    readonly property var themes: ["system", "light", "dark"]

    contentHeight: column.implicitHeight + 2 * Theme.space.s6
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollBar {}

    Column {
        id: column
        x: Theme.space.s6
        y: Theme.space.s6
        width: Math.min(parent.width - 2 * Theme.space.s6, 720)
        spacing: Theme.space.s4

        Label {
            text: qsTr("Settings")
            font: Theme.type.display
            Accessible.role: Accessible.Heading
        }
        SettingsGroup {
            width: parent.width
            title: qsTr("Appearance")
            SettingsRow {
                title: qsTr("Theme")
                text: qsTr("System follows the colours of your desktop.")
                SegmentedControl {
                    objectName: "themeChoice"
                    label: qsTr("Theme")
                    model: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
                    currentIndex: page.themes.indexOf(Preferences.theme)
                    onActivated: index => Preferences.theme = page.themes[index]
                }
            }
            SettingsRow {
                title: qsTr("High contrast")
                text: qsTr("Clearer words and stronger lines, in either theme.")
                Switch {
                    objectName: "highContrast"
                    Accessible.name: qsTr("High contrast")
                    checked: Preferences.highContrast
                    onToggled: Preferences.highContrast = checked
                }
            }
            SettingsRow {
                title: qsTr("Reduced motion")
                text: qsTr("Changes show at once instead of moving.")
                last: true
                Switch {
                    objectName: "reducedMotion"
                    Accessible.name: qsTr("Reduced motion")
                    checked: Preferences.reducedMotion
                    onToggled: Preferences.reducedMotion = checked
                }
            }
        }
        SettingsGroup {
            width: parent.width
            title: qsTr("Review")
            SettingsRow {
                title: qsTr("New cards a day")
                text: qsTr("Cards that you have not seen before. 0 to 200; cards that are due always come.")
                last: true
                TextField {
                    objectName: "newCardsPerDay"
                    Accessible.name: qsTr("New cards a day")
                    width: 80
                    code: true
                    text: Preferences.newCardsPerDay
                    inputMethodHints: Qt.ImhDigitsOnly
                    validator: IntValidator {
                        bottom: 0
                        top: 200
                    }
                    error: acceptableInput ? "" : qsTr("0 to 200")
                    onEditingFinished: Preferences.newCardsPerDay = Number(text)
                }
            }
        }
        SettingsGroup {
            width: parent.width
            title: qsTr("Designs")
            SettingsRow {
                title: qsTr("Reopen designs")
                text: qsTr("Lintel starts with the designs that were open when you left.")
                last: true
                Switch {
                    objectName: "reopensDesigns"
                    Accessible.name: qsTr("Reopen designs")
                    checked: Preferences.reopensDesigns
                    onToggled: Preferences.reopensDesigns = checked
                }
            }
        }
        SettingsGroup {
            width: parent.width
            title: qsTr("Folders")
            SettingsRow {
                title: qsTr("Notes")
                text: Preferences.notesFolder.length > 0 ? Preferences.notesFolder : qsTr("Where your own notes lie. None chosen.")
                Button {
                    objectName: "chooseNotesFolder"
                    text: qsTr("Choose…")
                    onClicked: page.chooseNotesFolder()
                }
            }
            SettingsRow {
                title: qsTr("Progress and recovery")
                text: Preferences.dataFolder
                IconButton {
                    objectName: "copyDataFolder"
                    glyph: "copy"
                    text: qsTr("Copy path")
                    onClicked: clipboard.copy(Preferences.dataFolder)
                }
            }
            SettingsRow {
                title: qsTr("Backups")
                text: qsTr("A copy of your progress each half hour of learning; older ones are thinned out to days, weeks and months.")
                last: true
                Button {
                    objectName: "showBackups"
                    text: qsTr("Restore…")
                    onClicked: page.showBackups()
                }
            }
        }
        Label {
            width: parent.width
            text: qsTr("Lintel %1. It uses no network and sends nothing. Not affiliated with Amazon Web Services.").arg(Application.version)
            font: Theme.type.small
            color: Theme.color.text3
            wrapMode: Text.Wrap
        }
    }
    TextEdit {
        id: clipboard

        function copy(words: string): void {
            text = words;
            selectAll();
            cut();
        }

        visible: false
    }
}
