pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// What other resources can read from this one with Fn::GetAtt.
Column {
    id: list

    required property string resource
    required property var attributes

    SectionHeader {
        id: head
        objectName: "attributes"
        width: list.width
        collapsible: true
        expanded: false
        text: qsTr("Attributes")
        note: list.attributes.length
    }
    Repeater {
        model: head.expanded ? list.attributes : []
        Label {
            required property string modelData
            width: list.width
            height: Theme.size.chip
            text: "!GetAtt " + list.resource + "." + modelData
            font: Theme.type.codeSmall
            color: Theme.color.text2
            elide: Text.ElideMiddle
        }
    }
}
