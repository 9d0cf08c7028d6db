pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// One statement of a policy: who, whether, and which actions.
Card {
    id: entry

    required property var access
    signal showRequested

    readonly property bool broad: access.allowed && (Array.from(access.others).indexOf("*") >= 0 || Array.from(access.actions).indexOf("*") >= 0)
    readonly property string who: {
        if (access.policy.length > 0)
            return access.policy;
        return access.others.length > 0 ? Array.from(access.others).join(", ").replace(/^\*$/, access.outgoing ? qsTr("Any resource") : qsTr("Anyone")) : qsTr("Not said");
    }
    readonly property string what: access.policy.length > 0 ? qsTr("Managed policy of AWS") : Array.from(access.actions).join(", ")

    objectName: "access:" + who
    implicitHeight: words.height + 2 * Theme.space.s2
    Accessible.role: Accessible.ListItem
    Accessible.name: {
        if (!access.allowed)
            return (access.outgoing ? qsTr("May not use %1: %2") : qsTr("%1 may not: %2")).arg(who).arg(what);
        return (access.outgoing ? qsTr("May use %1: %2") : qsTr("%1 may: %2")).arg(who).arg(what);
    }

    Column {
        id: words
        x: Theme.space.s3
        y: Theme.space.s2
        width: parent.width - 2 * Theme.space.s3 - show.width
        spacing: Theme.space.s1
        Row {
            width: parent.width
            spacing: Theme.space.s2
            Glyph {
                id: direction
                anchors.verticalCenter: parent.verticalCenter
                name: entry.access.outgoing ? "arrow-right" : "arrow-left"
                color: entry.access.allowed ? Theme.color.text2 : Theme.severity("error").ink
            }
            Label {
                width: parent.width - direction.width - parent.spacing
                text: entry.who
                font: Theme.type.bodyStrong
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: entry.what
            font: Theme.type.codeSmall
            color: Theme.color.text2
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Flow {
            width: parent.width
            visible: !entry.access.allowed || entry.access.conditional || entry.broad
            spacing: Theme.space.s1
            Chip {
                visible: !entry.access.allowed
                text: qsTr("Denied")
                tone: "error"
            }
            Chip {
                visible: entry.access.conditional
                text: qsTr("On conditions")
            }
            Chip {
                visible: entry.broad
                text: qsTr("Broad")
                tone: "warning"
            }
        }
    }
    IconButton {
        id: show
        objectName: "showAccess"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space.s1
        visible: entry.access.elements.length > 0
        size: "small"
        glyph: "focus-2"
        text: qsTr("Show on the canvas")
        Accessible.description: entry.who
        onClicked: entry.showRequested()
    }
}
