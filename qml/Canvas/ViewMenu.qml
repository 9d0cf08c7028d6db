pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Which layers of the design the canvas shows, and in which scenario. It stays open: layers are often changed together.
Popover {
    id: menu

    required property ViewFilter filter
    signal scenarioRequested

    objectName: "viewMenu"

    Column {
        spacing: Theme.space.s1
        Layer {
            objectName: "layer:labels"
            focus: true
            text: qsTr("Labels")
            checked: menu.filter.labels
            onToggled: menu.filter.labels = checked
        }
        Layer {
            objectName: "layer:permissions"
            text: qsTr("Permissions")
            checked: menu.filter.permissions
            onToggled: menu.filter.permissions = checked
        }
        Layer {
            objectName: "layer:network"
            text: qsTr("Network connections")
            checked: menu.filter.network
            onToggled: menu.filter.network = checked
        }
        Layer {
            objectName: "layer:references"
            text: qsTr("Plain references")
            checked: menu.filter.references
            onToggled: menu.filter.references = checked
        }
        Layer {
            objectName: "layer:monitoring"
            text: qsTr("Monitoring")
            checked: menu.filter.monitoring
            onToggled: menu.filter.monitoring = checked
        }
        Layer {
            objectName: "layer:securityGroups"
            text: qsTr("Security groups")
            checked: menu.filter.securityGroups
            onToggled: menu.filter.securityGroups = checked
        }
        Divider {}
        Button {
            objectName: "scenarioItem"
            kind: "ghost"
            size: "small"
            glyph: "git-merge"
            text: qsTr("Scenario…")
            onClicked: {
                menu.close();
                menu.scenarioRequested();
            }
        }
    }

    // Up and Down go from layer to layer, as in a menu.
    component Layer: CheckBox {
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
}
