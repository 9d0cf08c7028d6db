pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// Makes a tooltip for its parent only while it is wanted.
Loader {
    id: loader

    required property bool wanted
    required property string text
    property string keys

    active: wanted && text.length > 0
    sourceComponent: Tooltip {
        parent: loader.parent
        visible: loader.wanted
        text: loader.text
        keys: loader.keys
    }
}
