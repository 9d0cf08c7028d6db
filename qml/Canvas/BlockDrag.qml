import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Makes its parent draggable to the canvas as a block.
DragHandler {
    id: handler

    required property DraggedBlock drag
    required property string type
    required property var look

    target: null
    dragThreshold: Theme.space.s1 // less than a list needs to start scrolling
    onActiveChanged: {
        if (active)
            drag.start(type, look);
        else
            drag.stop();
    }
    onCentroidChanged: {
        if (active)
            drag.move(centroid.scenePosition);
    }
}
