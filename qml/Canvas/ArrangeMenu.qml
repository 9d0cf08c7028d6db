import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Ways to line elements up.
Menu {
    id: menu

    required property CanvasActions actions
    property bool several: true
    property bool some: true

    objectName: "arrangeMenu"
    title: qsTr("Arrange")

    MenuItem {
        text: qsTr("Everything")
        glyph: "layout-distribute-vertical"
        keys: "Ctrl+L"
        onTriggered: menu.actions.arrange(CanvasActions.Everything)
    }
    MenuItem {
        text: qsTr("What is selected")
        glyph: "select"
        keys: "Ctrl+Shift+L"
        enabled: menu.some
        onTriggered: menu.actions.arrange(CanvasActions.Selection)
    }
    MenuItem {
        objectName: "arrangeNew"
        text: qsTr("Only what is new")
        glyph: "sparkles"
        onTriggered: menu.actions.arrange(CanvasActions.New)
    }
    MenuSeparator {}
    MenuItem {
        objectName: "tidy"
        text: qsTr("Tidy into rows")
        glyph: "grid-dots"
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.Tidy)
    }
    MenuItem {
        text: qsTr("Spread across")
        glyph: "layout-distribute-horizontal"
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.SpreadAcross)
    }
    MenuItem {
        text: qsTr("Spread down")
        glyph: "layout-distribute-vertical"
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.SpreadDown)
    }
    MenuSeparator {}
    MenuItem {
        objectName: "alignLeft"
        text: qsTr("Align left")
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.Left)
    }
    MenuItem {
        text: qsTr("Align centres")
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.Centre)
    }
    MenuItem {
        text: qsTr("Align right")
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.Right)
    }
    MenuItem {
        objectName: "alignTop"
        text: qsTr("Align top")
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.Top)
    }
    MenuItem {
        text: qsTr("Align middles")
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.Middle)
    }
    MenuItem {
        text: qsTr("Align bottom")
        enabled: menu.several
        onTriggered: menu.actions.align(CanvasActions.Bottom)
    }
}
