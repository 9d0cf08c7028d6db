pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// What a property may refer to.
Menu {
    id: menu

    property var choices: []
    signal chosen(string text)

    Instantiator {
        model: menu.choices
        delegate: MenuItem {
            required property var modelData
            text: modelData.label
            glyph: "link"
            Accessible.description: modelData.detail
            onTriggered: menu.chosen(modelData.text)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)
    }
}
