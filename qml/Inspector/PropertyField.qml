pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// One line of the form: a name, the control that fits its schema, its range, and what is wrong with it.
PropertyLine {
    id: field

    function edit(): void {
        if (isNested && kind !== "adder")
            header.toggle.forceActiveFocus(Qt.TabFocusReason);
        else
            (loader.item as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: (kind === "adder" ? "adder:" : "property:") + key
    implicitHeight: column.height
    visible: !((loader.item as MemberAdder)?.empty ?? false)
    hovered: over.hovered

    HoverHandler {
        id: over
    }
    // A line for each value that this one stands in.
    Repeater {
        model: field.depth
        Rectangle {
            required property int index
            x: index * Theme.space.s3 + Theme.space.s1
            y: -Theme.space.s3
            width: 1
            height: field.height + Theme.space.s3
            color: Theme.color.border
        }
    }
    Column {
        id: column
        x: field.depth * Theme.space.s3
        width: field.width - x
        spacing: Theme.space.s1

        PropertyHeader {
            id: header
            width: column.width
            visible: field.kind !== "adder"
            field: field
        }
        // By file name: Qt 6.4 makes no component of a delegate that is bound to its context in a Loader.
        Loader {
            id: loader

            readonly property string file: {
                if (field.kind === "adder")
                    return field.editor === "object" ? "MemberAdder.qml" : "EntryAdder.qml";
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
                    return field.isNested ? "" : "TextEditor.qml";
                }
            }
            width: column.width
            visible: file.length > 0
            onFileChanged: setSource(file, file.length > 0 ? {
                field: field
            } : {})
        }
        RangeHint {
            width: column.width
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
            objectName: "reference:" + field.key
            visible: field.referenceTo.length > 0
            checkable: false
            tone: "accent"
            glyph: "link"
            text: field.referenceTo
            Accessible.role: Accessible.Button
            onClicked: field.elementRequested(field.referenceTo)
        }
        Label {
            objectName: "consequence:" + field.key
            width: column.width
            visible: text.length > 0 && field.active && field.kind !== "adder"
            text: field.consequence
            font: Theme.type.small
            color: field.isDisruptive ? Theme.color.warning : Theme.color.text2
            wrapMode: Text.Wrap
        }
        Label {
            width: column.width
            visible: field.mixed && field.kind !== "adder"
            text: qsTr("The selected resources have different values; a change gives all of them this one.")
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
        Label {
            width: column.width
            visible: text.length > 0
            text: field.refusal
            font: Theme.type.small
            color: Theme.color.error
            wrapMode: Text.Wrap
        }
        Notice {
            width: column.width
            visible: field.problem.length > 0
            severity: field.problemSeverity.length > 0 ? field.problemSeverity : "advice"
            text: field.problem
        }
    }
}
