pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Chooses the kind when two elements connect in several ways.
Menu {
    id: menu

    required property CanvasInput input
    property string fromId
    property string toId
    property var entries: []
    property string replaces // the connection that goes

    function choose(from: string, to: string, ways: var, instead: string): void {
        replaces = instead;
        fromId = from;
        toId = to;
        entries = ways;
        const rect = input.screenRect(to);
        popup(input, rect.x, rect.y + rect.height + Theme.space.s1);
        currentIndex = 0;
    }

    objectName: "connectMenu"
    onClosed: input.forceActiveFocus()

    Instantiator {
        model: menu.entries
        delegate: MenuItem {
            required property var modelData
            text: modelData.label.length > 0 ? modelData.label : modelData.kind
            keys: ""
            glyph: "route"
            Accessible.description: modelData.summary
            onTriggered: menu.input.connectElements(menu.fromId, menu.toId, modelData.entry, menu.replaces)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
}
