pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Browser
import Lintel.Ui

// A tag to write, or one of those in use.
Column {
    id: form

    required property CardBrowser browser
    property alias text: field.text
    readonly property string word: field.text.trim()
    readonly property bool oneWord: word.length > 0 && !/\s/.test(word)

    signal accepted

    function begin(): void {
        field.text = "";
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.space.s3

    Field {
        width: parent.width
        label: qsTr("Tag")
        hint: qsTr("One word; parts of a hierarchy are joined by “::”, as in exam::hard.")
        error: form.word.length > 0 && !form.oneWord ? qsTr("A tag is one word.") : ""
        TextField {
            id: field
            objectName: "tagField"
            width: parent.width
            Accessible.name: qsTr("Tag")
            onAccepted: form.accepted()
        }
    }
    Flow {
        width: parent.width
        visible: form.browser.tags.length > 0
        spacing: Theme.space.s1
        Repeater {
            model: form.browser.tags
            Button {
                required property string modelData
                size: "small"
                text: modelData
                onClicked: field.text = modelData
            }
        }
    }
}
