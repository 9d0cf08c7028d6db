import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Which layers of the design the canvas shows, and in which scenario.
Menu {
    id: menu

    required property ViewFilter filter
    signal scenarioRequested

    objectName: "viewMenu"

    MenuItem {
        objectName: "layer:labels"
        text: qsTr("Labels")
        glyph: menu.filter.labels ? "check" : ""
        Accessible.checkable: true
        Accessible.checked: menu.filter.labels
        onTriggered: menu.filter.labels = !menu.filter.labels
    }
    MenuItem {
        objectName: "layer:permissions"
        text: qsTr("Permissions")
        glyph: menu.filter.permissions ? "check" : ""
        Accessible.checkable: true
        Accessible.checked: menu.filter.permissions
        onTriggered: menu.filter.permissions = !menu.filter.permissions
    }
    MenuItem {
        objectName: "layer:network"
        text: qsTr("Network connections")
        glyph: menu.filter.network ? "check" : ""
        Accessible.checkable: true
        Accessible.checked: menu.filter.network
        onTriggered: menu.filter.network = !menu.filter.network
    }
    MenuItem {
        objectName: "layer:references"
        text: qsTr("Plain references")
        glyph: menu.filter.references ? "check" : ""
        Accessible.checkable: true
        Accessible.checked: menu.filter.references
        onTriggered: menu.filter.references = !menu.filter.references
    }
    MenuItem {
        objectName: "layer:monitoring"
        text: qsTr("Monitoring")
        glyph: menu.filter.monitoring ? "check" : ""
        Accessible.checkable: true
        Accessible.checked: menu.filter.monitoring
        onTriggered: menu.filter.monitoring = !menu.filter.monitoring
    }
    MenuItem {
        objectName: "layer:securityGroups"
        text: qsTr("Security groups")
        glyph: menu.filter.securityGroups ? "check" : ""
        Accessible.checkable: true
        Accessible.checked: menu.filter.securityGroups
        onTriggered: menu.filter.securityGroups = !menu.filter.securityGroups
    }
    MenuSeparator {}
    MenuItem {
        objectName: "scenarioItem"
        text: qsTr("Scenario…")
        glyph: "git-merge"
        onTriggered: menu.scenarioRequested()
    }
}
