pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// The name of a line of the form, and what can be done with its value.
Item {
    id: header

    required property PropertyLine field
    readonly property Item toggle: fold
    readonly property bool shown: field.active || field.hovered
    readonly property bool switchable: !field.isReadOnly && field.kind !== "attribute" && !field.key.endsWith("Fn::If.0")

    function chooseForm(): void {
        forms.popup(header, header.width - forms.implicitWidth, header.height);
    }

    implicitHeight: Theme.size.controlSmall

    IconButton {
        id: fold
        objectName: "fold:" + header.field.key
        x: -Theme.space.s1
        visible: header.field.isNested
        size: "small"
        glyph: header.field.isOpen ? "chevron-down" : "chevron-right"
        text: header.field.isOpen ? qsTr("Fold %1").arg(header.field.spokenName) : qsTr("Open %1").arg(header.field.spokenName)
        onClicked: header.field.model.setOpen(header.field.index, !header.field.isOpen)
    }
    Label {
        id: caption
        anchors.left: fold.visible ? fold.right : parent.left
        anchors.right: header.shown ? onDemand.left : always.left
        anchors.verticalCenter: parent.verticalCenter
        text: {
            const name = header.field.isRequired ? qsTr("%1 (required)").arg(header.field.name) : header.field.name;
            return header.field.summary.length > 0 ? qsTr("%1 · %2").arg(name).arg(header.field.summary) : name;
        }
        font: header.field.isNested ? Theme.type.bodyStrong : Theme.type.small
        color: header.field.isNested ? Theme.color.text : Theme.color.text2
        elide: Text.ElideRight
        TapHandler {
            enabled: header.field.isNested
            onTapped: fold.clicked()
        }
    }
    Glyph {
        x: caption.x + Math.min(caption.implicitWidth, caption.width) + Theme.space.s1
        anchors.verticalCenter: parent.verticalCenter
        visible: header.field.isDisruptive && header.field.depth === 0 && x + width < (header.shown ? onDemand : always).x
        name: header.field.consequenceGlyph
        size: Theme.size.iconSmall
        color: Theme.color.text3
        HoverHandler {
            id: hover
        }
        TooltipOn {
            wanted: hover.hovered
            text: header.field.consequence
        }
    }
    // Seen while the line has the pointer or the focus.
    Row {
        id: onDemand
        anchors.right: always.left
        anchors.verticalCenter: parent.verticalCenter
        opacity: header.shown ? 1 : 0
        IconButton {
            objectName: "up:" + header.field.key
            visible: header.field.canMoveUp
            size: "small"
            glyph: "arrow-up"
            text: qsTr("Move %1 up").arg(header.field.spokenName)
            onClicked: header.field.model.move(header.field.index, -1)
        }
        IconButton {
            objectName: "down:" + header.field.key
            visible: header.field.canMoveDown
            size: "small"
            glyph: "arrow-down"
            text: qsTr("Move %1 down").arg(header.field.spokenName)
            onClicked: header.field.model.move(header.field.index, 1)
        }
        Button {
            objectName: "why:" + header.field.key
            visible: header.field.isNested && header.field.whyFact.length > 0
            kind: "link"
            size: "small"
            glyph: "book-2"
            text: qsTr("why")
            tooltip: header.field.knownFacts[0]?.text ?? qsTr("Open the fact")
            onClicked: header.field.factRequested(header.field.whyFact)
        }
        IconButton {
            objectName: "form:" + header.field.key
            visible: header.switchable && header.field.givenBy.length === 0
            size: "small"
            glyph: "function"
            text: qsTr("Change how %1 is given").arg(header.field.spokenName)
            onClicked: header.chooseForm()
        }
    }
    Row {
        id: always
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        Button {
            objectName: "why:" + header.field.key
            visible: !header.field.isNested && header.field.whyFact.length > 0
            kind: "link"
            size: "small"
            glyph: "book-2"
            text: qsTr("why")
            tooltip: header.field.knownFacts[0]?.text ?? qsTr("Open the fact")
            onClicked: header.field.factRequested(header.field.whyFact)
        }
        Button {
            objectName: "givenBy:" + header.field.key
            visible: header.switchable && header.field.givenBy.length > 0
            kind: "link"
            size: "small"
            glyph: "function"
            text: header.field.givenBy
            Accessible.name: qsTr("%1 is given by %2; change how").arg(header.field.spokenName).arg(text)
            onClicked: header.chooseForm()
        }
        IconButton {
            objectName: "unset:" + header.field.key
            visible: !header.field.isRequired && !header.field.isReadOnly && header.field.kind !== "branch"
            size: "small"
            glyph: "x"
            text: header.field.standardText.length > 0 ? qsTr("Reset %1 to %2").arg(header.field.spokenName).arg(header.field.standardText) : qsTr("Remove %1").arg(header.field.spokenName)
            onClicked: header.field.model.unset(header.field.index)
        }
    }
    ValueFormMenu {
        id: forms
        objectName: "forms:" + header.field.key
        field: header.field
        onPickWanted: picker.open()
    }
    ReferencePicker {
        id: picker
        objectName: "references:" + header.field.key
        x: header.width - width
        y: header.height
        field: header.field
    }
}
