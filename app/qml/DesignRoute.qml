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
    // The template takes the inspector's place, and the palette makes room for it.
    property bool templateShown: false
    readonly property bool inspecting: inspectorShown && !templateShown && !shell.presenting
    readonly property bool splitting: templateShown && !shell.presenting
    property bool paletteWanted: false // unfolded although the template needs the room
    property bool panelCollapsed: false

    onTemplateShownChanged: paletteWanted = false

    onNarrowChanged: {
        paletteFolded = narrow;
        inspectorShown = !narrow;
    }
    crumbs: [qsTr("Designs"), shell.document.title]
    panes: [...(tabs.visible ? [tabs] : []), palette, canvas, ...(splitting ? [template] : inspecting ? [inspector] : []), problems]
    centre: DesignTools {
        document: route.shell.document
        input: canvas.input
        onFindRequested: {
            canvas.input.forceActiveFocus(Qt.OtherFocusReason);
            canvas.input.insertRequested(canvas.input.insertionPoint());
        }
    }
    trailing: DesignActions {
        shell: route.shell
        inspectorShown: route.inspecting
        templateShown: route.templateShown
        onInspectorToggled: {
            route.inspectorShown = !route.inspecting;
            route.templateShown = false;
        }
        onTemplateToggled: route.templateShown = !route.templateShown
    }
    function present(on: bool): void {
        if (shell.presenting === on)
            return;
        shell.presenting = on;
        Window.window.visibility = on ? Window.FullScreen : Window.AutomaticVisibility;
        canvas.input.forceActiveFocus(Qt.ShortcutFocusReason);
        resized.start();
    }
    Timer {
        id: resized
        interval: 200 // the window has its new size by then
        onTriggered: canvas.input.fit()
    }

    Keys.onEscapePressed: event => {
        event.accepted = shell.presenting;
        present(false);
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F5) {
            present(!shell.presenting);
            event.accepted = true;
        } else if (event.key === Qt.Key_T && event.modifiers === Qt.ControlModifier) {
            templateShown = !templateShown;
            event.accepted = true;
        } else if (event.text === "/") {
            canvas.input.forceActiveFocus(Qt.ShortcutFocusReason);
            canvas.input.insertRequested(canvas.input.insertionPoint());
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
    Connections {
        target: route.shell.document
        // What a drop or a connection wrote besides what it shows; the template pane has it line by line.
        function onGestureDone(label: string, steps: var): void {
            if (steps.length > 0 && route.shell.onDesign)
                route.shell.notified("success", label + ". " + Array.from(steps).join(". "), qsTr("Show"), () => {
                    if (route.templateShown)
                        return template.showLastGesture();
                    route.panelCollapsed = false;
                    problems.showLastGesture();
                });
        }
    }
    DesignTabs {
        id: tabs
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? implicitHeight : 0
        visible: route.shell.designs.count > 1 && !route.shell.presenting
        shell: route.shell
        z: 1
    }
    PalettePane {
        id: palette
        objectName: "palettePane"
        width: route.shell.presenting ? 0 : implicitWidth
        visible: !route.shell.presenting
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        document: route.shell.document
        input: canvas.input
        folded: route.paletteFolded || route.templateShown && !route.paletteWanted
        onInsertRequested: type => {
            canvas.input.insert(type);
            canvas.input.forceActiveFocus(Qt.OtherFocusReason);
            if (route.narrow)
                route.paletteFolded = true;
            route.paletteWanted = false;
        }
        onUnfoldRequested: {
            route.paletteFolded = false;
            route.paletteWanted = true;
        }
        z: 1
    }
    Divider {
        id: paletteEdge
        x: palette.width
        width: route.shell.presenting ? 0 : implicitWidth
        anchors.top: tabs.bottom
        vertical: true
        z: 1
    }
    CanvasPane {
        id: canvas
        objectName: "canvasPane"
        anchors.left: paletteEdge.right
        anchors.right: inspectorEdge.left
        anchors.top: tabs.bottom
        anchors.bottom: problems.top
        focus: true
        showsMinimap: !route.shell.presenting
        document: route.shell.document
        onTemplateRequested: path => route.shell.openFile(path)
        onActivated: {
            route.templateShown = false;
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
        height: route.shell.presenting ? 0 : implicitHeight
        visible: !route.shell.presenting
        collapsed: route.panelCollapsed
        document: route.shell.document
        onOpenFact: id => route.shell.openFact(id)
        onCollapseRequested: route.panelCollapsed = !route.panelCollapsed
    }
    Divider {
        id: inspectorEdge
        anchors.right: route.splitting ? template.left : inspector.left
        anchors.top: tabs.bottom
        vertical: true
        width: visible ? implicitWidth : 0
        visible: route.inspecting || route.splitting
    }
    TemplatePane {
        id: template
        objectName: "splitTemplate"
        anchors.right: parent.right
        width: Theme.size.templatePane
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        visible: route.splitting
        document: route.shell.document

        Rectangle {
            anchors.fill: parent
            z: -1
            color: Theme.color.surface
        }
    }
    InspectorPane {
        id: inspector
        objectName: "inspectorPane"
        anchors.right: parent.right
        width: route.inspecting ? Theme.size.inspector : 0
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        visible: route.inspecting
        document: route.shell.document
        onOpenFact: id => route.shell.openFact(id)
    }
}
