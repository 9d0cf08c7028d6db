pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Ui

// The pages that exist, top to bottom; settings at the foot.
Rectangle {
    id: rail

    required property Shell shell
    required property Commands commands

    function focusCurrent(): void {
        for (const item of [...Array.from(items.children), settings]) {
            if (item instanceof RailItem && item.checked)
                item.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitWidth: Theme.size.rail
    color: Theme.color.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Logo {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (Theme.size.topBar - height) / 2
        size: 28
    }
    Column {
        id: items
        y: Theme.size.topBar + Theme.space.s2
        width: parent.width
        spacing: Theme.space.s1

        Repeater {
            model: ["home", "library", "review", "design", "progress"]
            RailItem {
                required property string modelData

                objectName: "rail_" + modelData
                command: rail.commands.find(modelData)
                // The browser is about what is reviewed.
                checked: rail.shell.page === modelData || (modelData === "review" && rail.shell.page === "browser")
                badge: modelData === "review" && rail.shell.due > 0 ? rail.shell.due : ""
            }
        }
    }
    RailItem {
        id: settings
        objectName: "rail_settings"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.s2
        command: rail.commands.find("settings")
        checked: rail.shell.page === "settings"
    }
    Divider {
        vertical: true
        anchors.right: parent.right
    }
}
