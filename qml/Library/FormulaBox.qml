pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// A formula to try: the values of its names at first those of the worked example, the result as one types.
Rectangle {
    id: box

    required property var formula // LibraryFact.formula
    required property Library library

    property var values: {
        const values = {};
        for (const given of formula.given)
            values[given.name] = String(given.value ?? "");
        return values;
    }

    implicitHeight: content.implicitHeight + 2 * Theme.space.s2
    color: Theme.color.sunken
    radius: Theme.radius.control

    Column {
        id: content
        x: Theme.space.s3
        y: Theme.space.s2
        width: parent.width - 2 * x
        spacing: Theme.space.s2
        CodeValue {
            objectName: "expression"
            width: parent.width
            text: box.formula.expression
        }
        Repeater {
            model: box.formula.given
            Row {
                id: given
                required property var modelData
                width: content.width
                spacing: Theme.space.s2
                CodeValue {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(160, content.width / 4)
                    text: given.modelData.name
                }
                TextField {
                    objectName: "given " + given.modelData.name
                    Accessible.name: given.modelData.text
                    width: 96
                    code: true
                    text: given.modelData.value ?? ""
                    onTextEdited: box.values = Object.assign({}, box.values, {
                        [given.modelData.name]: text
                    })
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x
                    text: given.modelData.text
                    font: Theme.type.small
                    color: Theme.color.text2
                    wrapMode: Text.Wrap
                }
            }
        }
        Label {
            objectName: "result"
            width: parent.width
            text: qsTr("= %1").arg(box.library.evaluated(box.formula.expression, box.values, box.formula.unit))
            font: Theme.type.code
            color: Theme.color.accent
            wrapMode: Text.Wrap
        }
        Repeater {
            model: box.formula.examples
            Label {
                required property string modelData
                width: content.width
                text: qsTr("Example: %1").arg(modelData)
                font: Theme.type.small
                color: Theme.color.text2
                wrapMode: Text.Wrap
            }
        }
    }
}
