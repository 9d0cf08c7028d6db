import QtQuick
import Lintel.App

// Makes a page when it is first shown and keeps it.
Loader {
    id: loader

    required property string modelData
    required property string current
    required property Shell shell

    readonly property string name: modelData
    readonly property bool shown: current === name

    function load(): void {
        if (shown && status === Loader.Null)
            setSource(name.charAt(0).toUpperCase() + name.slice(1) + "Route.qml", {
                shell: shell
            });
        if (shown && item)
            (item as Item).forceActiveFocus();
    }

    visible: shown
    focus: shown
    objectName: name
    onShownChanged: load()
    Component.onCompleted: load()
}
