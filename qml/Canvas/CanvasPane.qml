pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// The drawing of the open design. `input` holds the tools: its mode, fit(), insert(), startConnecting(), nextProblem().
FocusScope {
    id: pane

    required property DesignDocument document
    readonly property alias input: input
    readonly property alias scene: scene
    readonly property alias viewport: viewport
    // How many cards have a delegate now; far fewer than a large design has nodes.
    readonly property alias cardCount: world.cardCount
    property bool showsMinimap: true

    // An element was opened (Enter, a double click): show its properties.
    signal activated(string id)
    // A nested stack was opened: show its template.
    signal templateRequested(string path)
    // A gesture was refused: tell why.
    signal refused(string reason, string alternative)

    function rename(id: string): void {
        if (input.isNote(id))
            noteField.start(id);
        else
            renameField.start(id);
    }

    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Canvas")

    CanvasScene {
        id: scene
        document: pane.document
        duration: Theme.motion.panel
    }
    CanvasViewport {
        id: viewport
        size: Qt.size(pane.width, pane.height)
        duration: Theme.motion.panel
        corner: overview.visible ? Qt.size(overview.width, overview.height) : Qt.size(0, 0)
    }
    CanvasWorld {
        id: world
        anchors.fill: parent
        scene: scene
        viewport: viewport
        input: input
    }
    CanvasInput {
        id: input

        objectName: "canvasInput"
        anchors.fill: parent
        focus: true
        scene: scene
        viewport: viewport
        Accessible.role: Accessible.Canvas // its name and what lies on it: canvas_accessible.h
        onActivated: id => pane.activated(id)
        onTemplateRequested: path => pane.templateRequested(path)
        onSecurityGroupsRequested: groupMenu.show(input.screenRect(pane.document.selection[0]))
        onStatesRequested: stateMenu.show(input.screenRect(pane.document.selection[0]))
        onContainersRequested: containerMenu.show(input.screenRect(pane.document.selection[0]))
        onRefused: (reason, alternative) => {
            refusal.keep(reason, alternative);
            pane.refused(reason, alternative);
        }
        onRenameRequested: id => pane.rename(id)
        onConnectionChoice: (from, to, entries, replaces) => connectMenu.choose(from, to, entries, replaces)
        onContextMenuRequested: (ids, position) => elementMenu.show(position, Qt.point((position.x - viewport.offset.x) / viewport.zoom, (position.y - viewport.offset.y) / viewport.zoom))
        onInsertRequested: at => quickInsert.start(at)
        onFindRequested: findBar.start()
        onHistoryRequested: historyList.open()
    }
    DropArea {
        anchors.fill: parent
        keys: ["lintel/block"]
        onPositionChanged: drag => input.placeMoved(drag.source.type, Qt.point(drag.x, drag.y))
        onExited: input.placeLeft()
        onDropped: drop => input.placeDropped(drop.source.type, Qt.point(drop.x, drop.y))
    }
    FocusRing {
        anchors.margins: 0
        radius: 0
        visible: input.visualFocus && pane.document.selection.length === 0 && !input.busy
    }
    RefusalTip {
        id: refusal
        objectName: "refusal"
        input: input
        viewport: viewport
    }
    RenameField {
        id: renameField
        document: pane.document
        input: input
    }
    NoteField {
        id: noteField
        document: pane.document
        input: input
    }
    ConnectMenu {
        id: connectMenu
        input: input
    }
    ElementMenu {
        id: elementMenu
        document: pane.document
        input: input
        onRename: id => pane.rename(id)
    }
    SecurityGroupMenu {
        id: groupMenu
        input: input
    }
    StateMenu {
        id: stateMenu
        input: input
    }
    ContainerMenu {
        id: containerMenu
        input: input
    }
    QuickInsert {
        id: quickInsert
        input: input
        viewport: viewport
    }
    FindBar {
        id: findBar
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space.s4
        input: input
    }
    HistoryList {
        id: historyList
        document: pane.document
        input: input
    }
    ScenarioList {
        id: scenarioList
        document: pane.document
        input: input
        filter: scene.filter
    }
    ViewNotice {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space.s3
        filter: scene.filter
    }
    EmptyState {
        anchors.centerIn: parent
        visible: pane.document.empty && !input.busy
        title: qsTr("Nothing drawn yet")
        text: qsTr("Drag a block here, or press / and type, for instance: lambda > sqs.")
    }
    Column {
        id: overview
        x: Theme.space.s4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.s4
        spacing: Theme.space.s1
        visible: pane.showsMinimap && pane.height > 3 * height
        Minimap {
            objectName: "minimap"
            scene: scene
            viewport: viewport
        }
        ZoomControl {
            viewport: viewport
            filter: scene.filter
            canFitSelection: pane.document.selection.length > 0
            onFit: input.fit()
            onFitSelection: input.fitSelection()
            onScenarioRequested: scenarioList.open()
        }
    }
    Connections {
        target: pane.document
        function onRevealed(ids: var): void {
            if (ids.length > 0)
                input.reveal(ids[0]);
        }
    }
}
