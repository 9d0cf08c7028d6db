pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Inspector
import Lintel.Ui

// What a property may refer to: what fits it first, everything else by search.
Popover {
    id: picker

    required property PropertyLine field
    readonly property var choices: visible ? field.model.references(field.index, search.text) : []

    function choose(text: string): void {
        close();
        field.takeReference(text);
    }

    width: 256
    onOpened: {
        search.clear();
        search.forceActiveFocus(Qt.PopupFocusReason);
    }

    Column {
        id: body
        width: picker.availableWidth
        spacing: Theme.space.s2

        SearchField {
            id: search
            objectName: "referenceSearch"
            width: body.width
            placeholderText: qsTr("Resource, attribute, parameter")
            onAccepted: {
                if (picker.choices.length > 0)
                    picker.choose(picker.choices[Math.max(0, list.currentIndex)].text);
            }
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        ListView {
            id: list
            objectName: "referenceList"
            width: body.width
            height: Math.min(contentHeight, 8 * Theme.size.rowDense)
            clip: true
            model: picker.choices
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("References")
            T.ScrollBar.vertical: ScrollBar {}
            delegate: ListRow {
                required property int index
                required property var modelData
                objectName: "reference:" + modelData.text
                implicitHeight: Theme.size.rowDense
                focusPolicy: Qt.NoFocus
                highlighted: ListView.isCurrentItem
                glyph: modelData.fits ? "link" : "dots"
                text: modelData.label
                trailing: modelData.detail
                onClicked: picker.choose(modelData.text)
            }
        }
        Label {
            width: body.width
            visible: picker.choices.length === 0
            text: search.length > 0 ? qsTr("Nothing of that name.") : qsTr("Nothing in this design fits. Search for anything else.")
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
    }
}
