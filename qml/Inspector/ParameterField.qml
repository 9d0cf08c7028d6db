pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// A parameter: its standard value as a field, or as a choice where the template names the values.
Field {
    id: field

    required property int index
    required property string name
    required property string type
    required property string description
    required property string standard
    required property list<string> choices
    required property int uses

    signal taken(value: string)
    signal revealRequested

    readonly property string placeholder: qsTr("No standard value")

    objectName: "parameter:" + name
    label: name
    hint: type.length > 0 && description.length > 0 ? type + " · " + description : type + description
    trailing: Button {
        objectName: "showUses"
        kind: "link"
        size: "small"
        enabled: field.uses > 0
        text: field.uses === 0 ? qsTr("Not used") : field.uses === 1 ? qsTr("Used once") : qsTr("Used %1 times").arg(field.uses)
        tooltip: qsTr("Show what uses it")
        onClicked: field.revealRequested()
    }

    TextField {
        id: input
        objectName: "standard:" + field.name
        visible: field.choices.length === 0
        width: parent.width
        code: true
        text: field.standard
        placeholderText: field.placeholder
        Accessible.name: field.name
        Accessible.description: field.hint
        onEditingFinished: field.taken(text)
        Keys.onEscapePressed: event => {
            event.accepted = text !== field.standard;
            text = field.standard;
        }
    }
    ComboBox {
        objectName: "choice:" + field.name
        visible: field.choices.length > 0
        width: parent.width
        label: field.name
        code: true
        model: field.choices
        currentIndex: field.choices.indexOf(field.standard)
        displayText: field.standard.length > 0 ? field.standard : field.placeholder
        onActivated: at => field.taken(field.choices[at])
    }
    onStandardChanged: input.text = standard
}
