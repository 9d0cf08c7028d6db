import QtQuick
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// What can be done with the selected elements, or with the canvas when nothing is selected.
Menu {
    id: menu

    required property DesignDocument document
    required property CanvasInput input
    readonly property CanvasActions actions: input.actions
    readonly property int chosen: document.selection.length
    property point at // of the scene
    property bool frame: false
    property bool freeFrame: false
    property bool locked: false
    property bool folded: false
    property bool bent: false
    property bool states: false
    property bool protectable: false
    property bool movable: false
    property bool growing: false // a state can be added
    property string nested // file of its template
    property bool choosesGroups: false
    property bool choosesContainer: false
    property bool choosesState: false
    signal rename(string id)

    function show(screen: point, scene: point): void {
        at = scene;
        popup(input, screen.x, screen.y);
    }

    objectName: "elementMenu"
    onAboutToShow: {
        frame = actions.isFrame();
        freeFrame = actions.isFreeFrame();
        locked = actions.isLocked();
        folded = actions.isCollapsed();
        bent = actions.isBent();
        states = actions.hasStates();
        protectable = actions.takesSecurityGroups();
        growing = input.takesStates();
        movable = actions.containers().length > 0;
        nested = chosen === 1 ? document.nestedTemplate(document.selection[0]) : "";
    }
    onClosed: {
        input.forceActiveFocus();
        if (choosesGroups)
            input.securityGroupsRequested();
        if (choosesContainer)
            input.containersRequested();
        if (choosesState)
            input.statesRequested();
        choosesGroups = choosesContainer = choosesState = false;
    }

    MenuItem {
        text: qsTr("Properties")
        glyph: "adjustments-horizontal"
        keys: "Enter"
        visible: menu.chosen === 1
        onTriggered: menu.input.activated(menu.document.selection[0])
    }
    MenuItem {
        text: qsTr("Connect")
        glyph: "route"
        keys: "C"
        visible: menu.chosen === 1
        onTriggered: menu.input.startConnecting()
    }
    MenuItem {
        text: qsTr("Rename")
        glyph: "edit"
        keys: "F2"
        visible: menu.chosen === 1
        onTriggered: menu.rename(menu.document.selection[0])
    }
    MenuItem {
        text: qsTr("Insert…")
        glyph: "plus"
        keys: "/"
        visible: menu.chosen === 0
        onTriggered: menu.input.insertRequested(menu.at)
    }
    MenuSeparator {
        visible: menu.chosen < 2
        height: visible ? implicitHeight : 0
    }
    MenuItem {
        text: qsTr("Cut")
        glyph: "clipboard"
        keys: "Ctrl+X"
        visible: menu.chosen > 0
        enabled: !menu.locked
        onTriggered: menu.actions.cut()
    }
    MenuItem {
        text: qsTr("Copy as YAML")
        glyph: "copy"
        keys: "Ctrl+C"
        visible: menu.chosen > 0
        onTriggered: menu.actions.copy()
    }
    MenuItem {
        text: qsTr("Paste")
        glyph: "clipboard"
        keys: "Ctrl+V"
        enabled: menu.actions.canPaste
        onTriggered: menu.actions.paste(menu.at)
    }
    MenuItem {
        text: qsTr("Duplicate")
        glyph: "copy"
        keys: "Ctrl+D"
        visible: menu.chosen > 0
        onTriggered: menu.document.duplicate(menu.document.selection)
    }
    MenuItem {
        text: qsTr("Select all")
        glyph: "select"
        keys: "Ctrl+A"
        visible: menu.chosen === 0
        onTriggered: menu.document.selectAll()
    }
    MenuItem {
        text: qsTr("Find in the design")
        glyph: "search"
        keys: "Ctrl+F"
        visible: menu.chosen === 0
        onTriggered: menu.input.findRequested()
    }
    MenuItem {
        text: qsTr("History")
        glyph: "history"
        keys: "Ctrl+H"
        visible: menu.chosen === 0
        onTriggered: menu.input.historyRequested()
    }
    MenuSeparator {}
    MenuItem {
        objectName: "collapseItem"
        text: menu.states ? menu.folded ? qsTr("Show the states") : qsTr("Hide the states") : menu.folded ? qsTr("Expand") : qsTr("Collapse")
        glyph: menu.folded ? "arrows-maximize" : "arrows-minimize"
        keys: "E"
        visible: menu.frame || menu.states
        onTriggered: menu.actions.toggleCollapsed()
    }
    MenuItem {
        objectName: "addStateItem"
        text: qsTr("Add a state…")
        glyph: "plus"
        keys: "A"
        visible: menu.growing
        onTriggered: menu.choosesState = true
    }
    MenuItem {
        objectName: "openTemplateItem"
        text: qsTr("Open its template")
        glyph: "folder-open"
        keys: "Ctrl+Enter"
        visible: menu.nested.length > 0
        onTriggered: menu.input.templateRequested(menu.nested)
    }
    MenuItem {
        objectName: "securityGroupsItem"
        text: qsTr("Security groups…")
        glyph: "shield"
        keys: "G"
        visible: menu.protectable
        onTriggered: menu.choosesGroups = true
    }
    MenuItem {
        objectName: "moveIntoItem"
        text: qsTr("Move into…")
        glyph: "frame"
        keys: "M"
        visible: menu.movable
        onTriggered: menu.choosesContainer = true
    }
    MenuItem {
        objectName: "straightenItem"
        text: qsTr("Let it find its way")
        glyph: "route-x"
        visible: menu.bent
        onTriggered: menu.actions.straighten()
    }
    MenuItem {
        text: qsTr("Group")
        glyph: "frame"
        keys: "Ctrl+G"
        visible: menu.chosen > 0
        onTriggered: menu.actions.group()
    }
    MenuItem {
        text: qsTr("Ungroup")
        glyph: "border-corners"
        keys: "Ctrl+Shift+G"
        visible: menu.freeFrame
        onTriggered: menu.actions.ungroup()
    }
    MenuItem {
        objectName: "lockItem"
        text: menu.locked ? qsTr("Unlock") : qsTr("Lock")
        glyph: menu.locked ? "lock-open" : "lock"
        keys: "L"
        visible: menu.chosen > 0
        onTriggered: menu.actions.toggleLocked()
    }
    MenuItem {
        text: qsTr("Focus")
        glyph: "focus-2"
        keys: "F"
        visible: menu.chosen > 0
        onTriggered: menu.actions.toggleFocus()
    }
    MenuItem {
        text: qsTr("Bring to the front")
        glyph: "layers-intersect"
        keys: "Ctrl+]"
        visible: menu.chosen > 0
        onTriggered: menu.actions.bringToFront()
    }
    MenuItem {
        text: qsTr("Send to the back")
        glyph: "layers-linked"
        keys: "Ctrl+["
        visible: menu.chosen > 0
        onTriggered: menu.actions.sendToBack()
    }
    ArrangeMenu {
        actions: menu.actions
        several: menu.chosen > 1
        some: menu.chosen > 0
    }
    MenuSeparator {
        visible: menu.chosen > 0
        height: visible ? implicitHeight : 0
    }
    MenuItem {
        text: qsTr("Delete")
        glyph: "trash"
        keys: "Delete"
        danger: true
        visible: menu.chosen > 0
        enabled: !menu.locked
        onTriggered: menu.document.remove(menu.document.selection)
    }
}
