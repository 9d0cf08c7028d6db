pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// Finds a property that is not in the form yet and adds it: to the resource, or to the object of a row.
Column {
    id: adder

    property PropertyModel model
    property int row: -1
    property string key
    property string placeholder: qsTr("Add a property")
    signal added(int row)

    // The model answers anew when the form changes.
    readonly property var names: {
        adder.model.count;
        return adder.model.addable(search.text, adder.row);
    }
    property bool open: false
    readonly property bool empty: names.length === 0 && search.length === 0

    function add(name: string): void {
        search.clear();
        open = false;
        added(model.add(name, row));
    }

    // The focus that a form gives goes to the search.
    onActiveFocusChanged: {
        if (activeFocus)
            search.forceActiveFocus(Qt.TabFocusReason);
    }
    spacing: Theme.space.s1
    visible: !empty

    SearchField {
        id: search
        objectName: "addProperty" + (adder.key.length > 0 ? ":" + adder.key : "")
        width: adder.width
        glyph: "plus"
        placeholderText: adder.placeholder
        onActiveFocusChanged: {
            if (activeFocus)
                adder.open = true;
        }
        Keys.onDownPressed: {
            list.currentIndex = 0;
            list.forceActiveFocus(Qt.TabFocusReason);
        }
        onAccepted: {
            if (adder.names.length > 0)
                adder.add(adder.names[0]);
        }
    }
    ListView {
        id: list
        objectName: "addableProperties"
        width: adder.width
        height: visible ? Math.min(contentHeight, 8 * Theme.size.rowDense) : 0
        visible: adder.open && (search.activeFocus || activeFocus || search.length > 0)
        clip: true
        model: adder.names
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Properties that can be added")
        delegate: ListRow {
            required property int index
            required property string modelData
            implicitHeight: Theme.size.rowDense
            highlighted: ListView.isCurrentItem && list.activeFocus
            focusPolicy: Qt.NoFocus
            font: Theme.type.codeSmall
            text: modelData
            onClicked: adder.add(modelData)
        }
        Keys.onReturnPressed: adder.add(adder.names[currentIndex])
        Keys.onEnterPressed: adder.add(adder.names[currentIndex])
        Keys.onEscapePressed: {
            adder.open = false;
            search.forceActiveFocus();
        }
    }
}
