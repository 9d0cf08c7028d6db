import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Zoom out, the zoom, zoom in, fit, and which layers are shown.
Rectangle {
    id: control

    required property CanvasViewport viewport
    required property ViewFilter filter
    property bool canFitSelection: false
    signal fit
    signal fitSelection
    signal scenarioRequested

    implicitWidth: Math.max(Theme.size.minimapWidth, buttons.width + 2 * Theme.space.s1)
    implicitHeight: Theme.size.row
    radius: Theme.radius.control
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.border

    Row {
        id: buttons
        anchors.centerIn: parent
        IconButton {
            objectName: "zoomOut"
            size: "small"
            glyph: "minus"
            text: qsTr("Zoom out")
            keys: "Ctrl+-"
            onClicked: control.viewport.zoomOut()
        }
        Button {
            objectName: "zoomValue"
            width: Theme.size.tileLarge
            size: "small"
            kind: "ghost"
            horizontalPadding: 0
            text: qsTr("%1%").arg(Math.round(control.viewport.zoom * 100))
            tooltip: qsTr("Show at 100 %")
            keys: "Ctrl+0"
            onClicked: control.viewport.actualSize()
        }
        IconButton {
            objectName: "zoomIn"
            size: "small"
            glyph: "plus"
            text: qsTr("Zoom in")
            keys: "Ctrl++"
            onClicked: control.viewport.zoomIn()
        }
        IconButton {
            objectName: "zoomFit"
            size: "small"
            glyph: "arrows-minimize"
            text: qsTr("Fit")
            keys: "Shift+1"
            onClicked: control.fit()
        }
        IconButton {
            objectName: "zoomSelection"
            size: "small"
            glyph: "focus-centered"
            text: qsTr("Zoom to the selection")
            keys: "Shift+2"
            enabled: control.canFitSelection
            onClicked: control.fitSelection()
        }
        IconButton {
            objectName: "viewLayers"
            size: "small"
            glyph: "stack-2"
            text: qsTr("Layers")
            checked: control.filter.active
            onClicked: layers.open()
            ViewMenu {
                id: layers
                parent: control
                y: -height - Theme.space.s1
                filter: control.filter
                onScenarioRequested: control.scenarioRequested()
            }
        }
    }
}
