import QtQuick

// Makes a tooltip for its parent only while it is wanted.
Loader {

    required property bool wanted
    required property string text
    property string keys

    onWantedChanged: {
        if (wanted && text.length > 0)
            setSource("Tooltip.qml", {
                parent,
                text,
                keys,
                visible: true
            });
        else
            setSource("");
    }
}
