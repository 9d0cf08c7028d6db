pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// Lines of text with pictures, which stand in it as <img src="name"> and are shown below. `keepPicture` keeps the
// picture of the clipboard and returns that text, or an empty one when there is none.
Column {
    id: area

    required property string label
    property url folder // of the pictures
    property var keepPicture: () => ""
    property alias text: words.text
    property alias field: words
    readonly property var pictures: Pictures.shownBy(text, folder)

    signal accepted

    spacing: Theme.space.s2

    TextArea {
        id: words
        width: area.width
        Accessible.name: area.label
        Accessible.description: qsTr("Ctrl+V pastes text or a picture")
        onAccepted: area.accepted()
        Keys.onPressed: event => {
            if (!event.matches(StandardKey.Paste))
                return;
            const picture = area.keepPicture();
            if (picture.length === 0)
                return;
            words.remove(words.selectionStart, words.selectionEnd);
            words.insert(words.cursorPosition, picture);
            event.accepted = true;
        }
    }
    Flow {
        width: area.width
        visible: area.pictures.length > 0
        spacing: Theme.space.s2
        Repeater {
            model: area.pictures
            Image {
                required property url modelData
                source: modelData
                sourceSize.height: 2 * height
                height: Theme.size.controlLarge + Theme.size.control
                fillMode: Image.PreserveAspectFit
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Picture")
            }
        }
    }
}
