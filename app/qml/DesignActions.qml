pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Ui

// Whether the design is saved, and what can be made of it; for the right of the top bar.
Row {
    id: actions

    required property Shell shell
    required property bool inspectorShown
    property bool templateShown: false

    signal inspectorToggled
    signal templateToggled

    spacing: Theme.space.s2

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        name: actions.shell.document.dirty ? "edit" : "check"
        size: Theme.size.iconSmall
    }
    Label {
        objectName: "saveState"
        anchors.verticalCenter: parent.verticalCenter
        text: actions.shell.document.dirty ? qsTr("Edited") : actions.shell.document.path.length > 0 ? qsTr("Saved") : qsTr("New")
        font: Theme.type.small
        color: Theme.color.text2
    }
    IconButton {
        objectName: "toggleTemplate"
        glyph: "columns-2"
        text: actions.templateShown ? qsTr("Hide the template") : qsTr("Show the template beside the canvas")
        keys: "Ctrl+T"
        checked: actions.templateShown
        onClicked: actions.templateToggled()
    }
    IconButton {
        objectName: "toggleInspector"
        glyph: "layout-sidebar-right"
        text: actions.inspectorShown ? qsTr("Hide the inspector") : qsTr("Show the inspector")
        checked: actions.inspectorShown
        onClicked: actions.inspectorToggled()
    }
    Button {
        id: exportButton
        objectName: "exportButton"
        kind: "primary"
        glyph: "upload"
        text: qsTr("Export")
        tooltip: qsTr("Write the design in another format")
        keys: "Ctrl+E"
        onClicked: menu.open()
        Menu {
            id: menu
            objectName: "exportMenu"
            y: parent.height + Theme.space.s1
            x: parent.width - width
            Instantiator {
                model: Exports.targets
                delegate: MenuItem {
                    required property var modelData
                    objectName: "export_" + modelData.target
                    text: modelData.title
                    onTriggered: actions.shell.exportWanted(modelData.target, modelData.extension)
                }
                onObjectAdded: (index, object) => menu.insertItem(index, object as MenuItem)
            }
        }
    }
    Connections {
        target: actions.shell
        function onExportRequested(): void {
            menu.open();
        }
    }
}
