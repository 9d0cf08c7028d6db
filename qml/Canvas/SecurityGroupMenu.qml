pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// The security groups of the template: those that the selected elements are in are checked; choosing one changes that.
Menu {
    id: menu

    required property CanvasInput input
    property var groups: []

    // Beside an area of the canvas.
    function show(beside: rect): void {
        groups = input.actions.securityGroups();
        popup(input, beside.x, beside.y + beside.height + Theme.space.s1);
        currentIndex = 0;
    }

    objectName: "securityGroupMenu"
    onClosed: input.forceActiveFocus()

    Instantiator {
        model: menu.groups
        delegate: MenuItem {
            required property var modelData
            objectName: "group:" + modelData.group
            text: modelData.group
            glyph: modelData.member ? "check" : "shield"
            Accessible.checkable: true
            Accessible.checked: modelData.member
            onTriggered: menu.input.actions.changeSecurityGroup(modelData.group, !modelData.member)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)
    }
    MenuItem {
        text: qsTr("The template has no security group")
        enabled: false
        visible: menu.groups.length === 0
        height: visible ? implicitHeight : 0
    }
}
