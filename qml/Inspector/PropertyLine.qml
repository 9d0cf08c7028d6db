import QtQuick
import Lintel.Inspector

// What the form knows of one of its lines, and what a person can do with it.
Item {
    id: field

    required property int index
    required property string name
    required property string key
    required property string kind
    required property int depth
    required property string editor
    required property bool isNested
    required property bool isOpen
    required property string givenBy
    required property string summary
    required property string valueText
    required property real valueNumber
    required property bool isSet
    required property bool isRequired
    required property bool isReadOnly
    required property var minimum
    required property var maximum
    required property var choices
    required property string standardText
    required property string referenceTo
    required property string problem
    required property string problemSeverity
    required property var problemFacts
    required property var knownFacts
    required property var entries
    required property bool mixed
    required property string consequence
    required property bool isDisruptive
    required property string consequenceGlyph
    required property bool canBeParameter
    required property bool canMoveUp
    required property bool canMoveDown
    required property PropertyModel model

    // The facts that bound this figure, when the catalogue knows some.
    readonly property var unitFact: knownFacts.find(fact => fact.unit?.length > 0) ?? null
    readonly property var defaultFact: knownFacts.find(fact => fact.bound === "default") ?? null
    readonly property string unit: unitFact?.unit ?? ""
    readonly property string whyFact: knownFacts[0]?.id ?? problemFacts[0] ?? ""
    readonly property string spokenName: kind === "entry" ? qsTr("Entry %1 of %2").arg(name).arg(key.split(".").slice(0, -1).pop()) : name
    property string refusal
    property bool hovered: false

    signal factRequested(string id)
    signal elementRequested(string id)
    signal added(int row)

    function take(text: string): void {
        refusal = model.setText(index, text);
    }
    function takeEntries(lines: var): void {
        refusal = model.setEntries(index, lines);
    }
    // A reference that was picked: into the text of a Sub, as another line of a list, or instead of the value.
    function takeReference(text: string): void {
        if (editor === "list")
            takeEntries([...entries, {
                    name: "",
                    text: text
                }]);
        else if (editor === "sub")
            take(valueText + "${" + text.replace(/^!(Ref|GetAtt) /, "") + "}");
        else
            take(text);
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
}
