pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The name and the fields of a state of a state machine.
Column {
    id: form

    required property DesignDocument document
    required property string state

    objectName: "stateForm"
    spacing: Theme.space.s3

    StateFieldsModel {
        id: lines
        document: form.document
        state: form.state
    }
    Field {
        width: form.width
        label: qsTr("Name")
        TextField {
            objectName: "stateName"
            width: parent.width
            text: lines.name
            maximumLength: 80
            Accessible.name: qsTr("Name of the state")
            onEditingFinished: {
                if (text.length > 0 && text !== lines.name)
                    form.document.rename(form.state, text);
                text = lines.name;
            }
        }
    }
    Repeater {
        model: lines
        StateFieldLine {
            width: form.width
            fields: lines
        }
    }
    ComboBox {
        objectName: "addStateField"
        width: form.width
        visible: lines.addable.length > 0
        label: qsTr("Add a field")
        displayText: qsTr("Add a field")
        model: lines.addable
        currentIndex: -1
        onActivated: index => lines.add(lines.addable[index])
    }
}
