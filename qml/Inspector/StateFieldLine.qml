import QtQuick
import Lintel.Inspector
import Lintel.Ui

// One field of a state: a choice, a line of text or number, or a value as JSON.
Field {
    id: line

    required property string name
    required property string value
    required property string editor
    required property var choices
    required property var words
    required property bool isSet
    required property StateFieldsModel fields

    function take(text: string): void {
        if (text !== value)
            error = fields.take(name, text);
    }

    label: name
    onValueChanged: {
        error = "";
        typed.text = value;
    }

    ComboBox {
        objectName: "stateField:" + line.name
        width: parent.width
        visible: line.editor === "choice"
        label: line.name
        model: line.words
        currentIndex: line.choices.indexOf(line.value)
        displayText: currentIndex >= 0 ? line.words[currentIndex] : line.value
        onActivated: index => line.take(line.choices[index])
    }
    TextField {
        id: typed
        objectName: "stateText:" + line.name
        width: parent.width
        visible: line.editor === "text"
        code: line.name !== "Comment" && line.name !== "Cause"
        text: line.value
        unit: line.name.endsWith("Seconds") ? qsTr("s") : ""
        error: line.error
        Accessible.name: line.name
        onEditingFinished: line.take(text)
    }
    CodeField {
        objectName: "stateValue:" + line.name
        width: parent.width
        visible: line.editor === "value"
        label: line.name
        value: line.value
        error: line.error.length > 0
        onEdited: text => line.take(text)
    }
}
