import QtQuick
import Lintel.Canvas

// The block on its way from the palette to the canvas. Over the canvas it is not seen: there the canvas shows where the
// block would lie.
Item {
    id: block

    property string type
    property var look: ({})

    function start(what: string, looks: var): void {
        type = what;
        look = looks;
        parent = Window.contentItem;
        Drag.active = true;
    }
    function move(scenePosition: point): void {
        const at = parent.mapFromItem(null, scenePosition.x, scenePosition.y);
        x = at.x;
        y = at.y;
    }
    function stop(): void {
        if (!Drag.active)
            return;
        Drag.drop();
        Drag.active = false;
    }
    function cancel(): void {
        if (Drag.active)
            Drag.cancel();
    }

    z: 100
    Drag.keys: ["lintel/block"]
    Drag.source: block

    Shortcut {
        sequence: "Escape"
        enabled: block.Drag.active
        onActivated: block.cancel()
    }
    GhostCard {
        x: -width / 2
        y: -height / 2
        visible: block.Drag.active && block.Drag.target === null
        look: block.look
    }
}
