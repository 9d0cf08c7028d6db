pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// The containers that what is selected can go into, as they nest, and the way out of all of them.
Menu {
    id: menu

    required property CanvasInput input
    property var containers: []

    // Beside an area of the canvas.
    function show(beside: rect): void {
        containers = input.actions.containers();
        popup(input, beside.x, beside.y + beside.height + Theme.space.s1);
        currentIndex = 0;
    }

    objectName: "containerMenu"

    Instantiator {
        model: menu.containers
        delegate: MenuItem {
            required property var modelData
            objectName: "container:" + modelData.container
            leftPadding: Theme.space.s2 + modelData.depth * Theme.space.s3
            text: modelData.detail.length > 0 ? qsTr("%1 · %2").arg(modelData.title).arg(modelData.detail) : modelData.title
            glyph: modelData.member ? "check" : "frame"
            Accessible.name: modelData.member ? qsTr("%1, where it is").arg(modelData.title) : qsTr("Into %1").arg(modelData.title)
            onTriggered: menu.input.actions.moveInto(modelData.container)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)
    }
    MenuItem {
        objectName: "container:"
        text: menu.containers.length > 0 ? qsTr("Out of every frame") : qsTr("No frame of the design takes it")
        glyph: "border-corners"
        enabled: menu.containers.some(each => each.member)
        onTriggered: menu.input.actions.moveInto("")
    }
}
