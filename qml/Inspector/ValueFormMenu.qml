pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// The ways to give a value: written out, a reference, a text with references, on a condition, a parameter.
Menu {
    id: menu

    required property PropertyLine field
    signal pickWanted

    onAboutToShow: conditions.model = field.givenBy === "If" ? [] : field.model.conditions()

    MenuItem {
        objectName: "plainForm"
        enabled: menu.field.givenBy.length > 0
        glyph: "typography"
        text: qsTr("Plain value")
        onTriggered: menu.field.refusal = menu.field.model.setForm(menu.field.index, "plain")
    }
    MenuItem {
        objectName: "referenceForm"
        enabled: menu.field.editor !== "tags" && menu.field.editor !== "map"
        glyph: "link"
        text: menu.field.editor === "sub" ? qsTr("Insert a reference…") : menu.field.editor === "list" ? qsTr("Add a reference…") : qsTr("Ref or GetAtt…")
        onTriggered: menu.pickWanted()
    }
    MenuItem {
        objectName: "subForm"
        enabled: menu.field.givenBy !== "Sub" && !menu.field.isNested && !/^(list|map|tags|boolean)$/.test(menu.field.editor)
        glyph: "template"
        text: qsTr("Text with references (Sub)")
        onTriggered: menu.field.refusal = menu.field.model.setForm(menu.field.index, "sub")
    }
    MenuItem {
        objectName: "parameterForm"
        enabled: menu.field.canBeParameter
        glyph: "code-plus"
        text: qsTr("Make this a parameter")
        onTriggered: menu.field.model.makeParameter(menu.field.index)
    }
    MenuItem {
        objectName: "referenceOf"
        enabled: menu.field.model.documentation(menu.field.index).length > 0
        glyph: "external-link"
        text: qsTr("AWS reference")
        onTriggered: Qt.openUrlExternally(menu.field.model.documentation(menu.field.index))
    }
    MenuItem {
        visible: conditions.count === 0
        enabled: false
        glyph: "arrows-split-2"
        text: menu.field.givenBy === "If" ? qsTr("Depends on a condition already") : qsTr("If: the template has no conditions")
    }
    Instantiator {
        id: conditions
        delegate: MenuItem {
            required property string modelData
            objectName: "ifForm:" + modelData
            glyph: "arrows-split-2"
            text: qsTr("Only if %1").arg(modelData)
            onTriggered: menu.field.refusal = menu.field.model.setForm(menu.field.index, "if", modelData)
        }
        onObjectAdded: (index, object) => menu.addItem(object as MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)
    }
}
