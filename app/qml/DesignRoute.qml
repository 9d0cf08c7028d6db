pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Canvas
import Lintel.Inspector
import Lintel.Problems
import Lintel.Ui

// Palette, canvas, inspector, and the problems below the canvas, around the one open document.
Route {
    id: route

    readonly property bool narrow: width < 1200 - Theme.size.rail
    property bool paletteFolded: narrow
    property bool inspectorShown: !narrow
    property bool panelCollapsed: false

    onNarrowChanged: {
        paletteFolded = narrow;
        inspectorShown = !narrow;
    }
    crumbs: [qsTr("Designs"), shell.document.title]
    panes: [palette, canvas, ...(inspectorShown ? [inspector] : []), problems]
    centre: DesignTools {
        document: route.shell.document
        input: canvas.input
        onFindRequested: palette.startSearch()
    }
    trailing: DesignActions {
        shell: route.shell
        inspectorShown: route.inspectorShown
        onInspectorToggled: route.inspectorShown = !route.inspectorShown
    }
    Keys.onPressed: event => {
        if (event.text === "/") {
            palette.startSearch();
            event.accepted = true;
        } else if (event.key === Qt.Key_F8) {
            canvas.input.nextProblem(event.modifiers & Qt.ShiftModifier ? -1 : 1);
            event.accepted = true;
        }
    }

    Connections {
        target: route.shell
        function onBlockPlaced(type: string): void {
            canvas.input.insert(type);
            canvas.input.forceActiveFocus(Qt.ShortcutFocusReason);
        }
    }
    PalettePane {
        id: palette
        objectName: "palettePane"
        width: implicitWidth
        height: parent.height
        document: route.shell.document
        folded: route.paletteFolded
        onInsertRequested: type => {
            canvas.input.insert(type);
            canvas.input.forceActiveFocus(Qt.OtherFocusReason);
            if (route.narrow)
                route.paletteFolded = true;
        }
        onUnfoldRequested: route.paletteFolded = false
        z: 1
    }
    Divider {
        id: paletteEdge
        x: palette.width
        vertical: true
        z: 1
    }
    CanvasPane {
        id: canvas
        objectName: "canvasPane"
        anchors.left: paletteEdge.right
        anchors.right: inspectorEdge.left
        height: parent.height - problems.height
        focus: true
        document: route.shell.document
        onActivated: {
            route.inspectorShown = true;
            inspector.focusFirst();
        }
    }
    ProblemsPanel {
        id: problems
        objectName: "problemsPanel"
        anchors.left: canvas.left
        anchors.right: canvas.right
        anchors.bottom: parent.bottom
        height: implicitHeight
        collapsed: route.panelCollapsed
        document: route.shell.document
        onOpenFact: id => route.shell.openFact(id)
        onCollapseRequested: route.panelCollapsed = !route.panelCollapsed
    }
    Divider {
        id: inspectorEdge
        anchors.right: inspector.left
        vertical: true
        visible: route.inspectorShown
    }
    InspectorPane {
        id: inspector
        objectName: "inspectorPane"
        anchors.right: parent.right
        width: route.inspectorShown ? Theme.size.inspector : 0
        height: parent.height
        visible: route.inspectorShown
        document: route.shell.document
        onOpenFact: id => route.shell.openFact(id)
    }
}
