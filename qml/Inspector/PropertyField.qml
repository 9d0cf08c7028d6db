pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// One property: its name, the control that fits its schema, its range, and what is wrong with it.
Column {
    id: field

    required property int index
    required property string name
    required property string editor
    required property string valueText
    required property real valueNumber
    required property bool isSet
    required property bool isRequired
    required property bool isReadOnly
    required property bool replaces
    required property var minimum
    required property var maximum
    required property var maxLength
    required property var choices
    required property string referenceTo
    required property string problem
    required property string problemSeverity
    required property var problemFacts
    required property var knownFacts
    required property var entries
    required property bool mixed
    required property string consequence
    required property bool canBeParameter
    required property PropertyModel model

    // The facts that bound this figure, when the catalogue knows some.
    readonly property var unitFact: knownFacts.find(fact => fact.unit?.length > 0) ?? null
    readonly property var defaultFact: knownFacts.find(fact => fact.bound === "default") ?? null
    readonly property string unit: unitFact?.unit ?? ""
    readonly property string whyFact: knownFacts[0]?.id ?? problemFacts[0] ?? ""
    property string refusal

    signal factRequested(string id)
    signal elementRequested(string id)

    function edit(): void {
        (loader.item as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }
    function take(text: string): void {
        refusal = model.setText(index, text);
    }
    function takeEntries(lines: var): void {
        refusal = model.setEntries(index, lines);
    }
    // Somewhere in this field is the focus.
    readonly property bool active: {
        for (let item = Window.activeFocusItem; item; item = item.parent)
            if (item === field)
                return true;
        return false;
    }
    function inWords(number: real): string {
        return Number(number).toLocaleString(Qt.locale("en_US"), "f", Number.isInteger(number) ? 0 : 2) + (unit.length > 0 ? " " + unit : "");
    }

    objectName: "property:" + name
    spacing: Theme.space.s1

    HoverHandler {
        id: over
    }

    Item {
        width: field.width
        height: Theme.size.controlSmall
        Label {
            id: caption
            anchors.left: parent.left
            anchors.right: tools.left
            anchors.verticalCenter: parent.verticalCenter
            text: field.isRequired ? qsTr("%1 (required)").arg(field.name) : field.name
            font: Theme.type.small
            color: Theme.color.text2
        }
        Glyph {
            x: Math.min(caption.implicitWidth, caption.width) + Theme.space.s1
            anchors.verticalCenter: parent.verticalCenter
            visible: field.consequence.length > 0 && x + width < tools.x
            name: "replace"
            size: Theme.size.iconSmall
            color: Theme.color.text3
            HoverHandler {
                id: hover
            }
            TooltipOn {
                wanted: hover.hovered
                text: field.consequence
            }
        }
        Row {
            id: tools
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            Button {
                objectName: "why:" + field.name
                visible: field.whyFact.length > 0
                kind: "link"
                size: "small"
                glyph: "book-2"
                text: qsTr("why")
                tooltip: field.knownFacts[0]?.text ?? qsTr("Open the fact")
                onClicked: field.factRequested(field.whyFact)
            }
            IconButton {
                objectName: "refer:" + field.name
                visible: !field.isReadOnly && field.editor !== "boolean"
                opacity: field.active || over.hovered ? 1 : 0
                size: "small"
                glyph: "link"
                text: qsTr("Refer to another element")
                onClicked: {
                    references.choices = field.model.fittingReferences(field.index);
                    references.popup(this, 0, height);
                }
                ReferenceMenu {
                    id: references
                    objectName: "references:" + field.name
                    onChosen: text => {
                        if (field.editor === "list")
                            field.takeEntries([...field.entries, {
                                    name: "",
                                    text: text
                                }]);
                        else
                            field.take(text);
                    }
                }
            }
            IconButton {
                objectName: "parameter:" + field.name
                visible: field.canBeParameter
                opacity: field.active || over.hovered ? 1 : 0
                size: "small"
                glyph: "code-plus"
                text: qsTr("Make %1 a parameter").arg(field.name)
                onClicked: field.model.makeParameter(field.index)
            }
            IconButton {
                objectName: "unset:" + field.name
                visible: !field.isRequired && !field.isReadOnly
                size: "small"
                glyph: "x"
                text: qsTr("Remove %1").arg(field.name)
                onClicked: field.model.unset(field.index)
            }
        }
    }
    // By file name: Qt 6.4 makes no component of a delegate that is bound to its context in a Loader.
    Loader {
        id: loader

        readonly property string file: {
            switch (field.editor) {
            case "boolean":
                return "BooleanEditor.qml";
            case "enumeration":
                return "ChoiceEditor.qml";
            case "code":
                return "CodeEditor.qml";
            case "list":
            case "map":
            case "tags":
                return "EntriesEditor.qml";
            default:
                return "TextEditor.qml";
            }
        }
        width: field.width
        onFileChanged: setSource(file, {
            field: field
        })
    }
    RangeHint {
        width: field.width
        height: visible ? implicitHeight : 0
        visible: field.editor === "number" && field.minimum !== undefined && field.maximum !== undefined
        from: field.minimum ?? 0
        to: field.maximum ?? 1
        value: field.valueNumber
        defaultValue: field.defaultFact ? field.defaultFact.number : NaN
        fromText: field.inWords(from)
        toText: field.inWords(to) + (field.defaultFact ? qsTr("; default %1").arg(field.inWords(field.defaultFact.number)) : "")
    }
    Chip {
        objectName: "reference:" + field.name
        visible: field.referenceTo.length > 0
        checkable: false
        tone: "accent"
        glyph: "link"
        text: field.referenceTo
        Accessible.role: Accessible.Button
        onClicked: field.elementRequested(field.referenceTo)
    }
    Label {
        objectName: "consequence:" + field.name
        width: field.width
        visible: text.length > 0 && field.active
        text: field.consequence
        font: Theme.type.small
        color: Theme.color.warning
        wrapMode: Text.Wrap
    }
    Label {
        width: field.width
        visible: field.mixed
        text: qsTr("The selected resources have different values; a change gives all of them this one.")
        font: Theme.type.small
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    Label {
        width: field.width
        visible: text.length > 0
        text: field.refusal
        font: Theme.type.small
        color: Theme.color.error
        wrapMode: Text.Wrap
    }
    Notice {
        width: field.width
        visible: field.problem.length > 0
        severity: field.problemSeverity.length > 0 ? field.problemSeverity : "advice"
        text: field.problem
    }
}
