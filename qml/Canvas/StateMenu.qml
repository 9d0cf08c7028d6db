pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Adds a state to the selected machine, Map or branch, or behind the selected state.
Menu {
    id: menu

    required property CanvasInput input
    property var choices: []

    // Beside an area of the canvas.
    function show(beside: rect): void {
        choices = actions.choices();
        popup(input, beside.x, Math.min(beside.y + beside.height + Theme.space.s1, input.height / 2));
        currentIndex = 0;
    }

    objectName: "stateMenu"
    onClosed: input.forceActiveFocus()

    StateActions {
        id: actions
        input: menu.input
    }
    Instantiator {
        model: menu.choices
        delegate: MenuItem {
            required property var modelData
            objectName: "state:" + (modelData.type || modelData.resource)
            text: modelData.text
            glyph: modelData.glyph
            onTriggered: modelData.type.length > 0 ? actions.add(modelData.type) : actions.call(modelData.resource)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)
    }
}
