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
    readonly property alias cardCount: nodes.count
    property bool showsMinimap: true
    readonly property var kinds: ["invoke", "data", "permission", "network", "reference"]

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
        // Known before the first fit, unlike the size that the minimap and the zoom will have.
        corner: pane.showsMinimap ? Qt.size(Theme.size.minimapWidth, Theme.size.minimapHeight + Theme.space.s1 + Theme.size.row) : Qt.size(0, 0)
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.canvas
    }
    GridLayer {
        anchors.fill: parent
        visible: !nodes.overview
        viewport: viewport
        color: Theme.color.canvasDot
        pitch: Theme.size.gridPitch
    }
    Item {
        id: world

        readonly property CanvasOverlay overlay: input.overlay
        readonly property var lit: {
            const ids = {};
            for (const id of overlay.targets)
                ids[id] = true;
            return ids;
        }

        x: viewport.offset.x
        y: viewport.offset.y
        scale: viewport.zoom
        transformOrigin: Item.TopLeft

        Item {
            Repeater {
                model: VisibleFramesModel {
                    scene: scene
                    viewport: viewport
                }
                delegate: FrameItem {
                    hovered: world.overlay.hovered === frameId
                    target: world.lit[frameId] === true
                }
            }
        }
        EdgeLayer {
            scene: scene
            viewport: viewport
            styles: {
                const styles = {};
                for (const kind of pane.kinds) {
                    const look = Theme.connection(kind);
                    styles[kind] = {
                        color: look.color,
                        width: look.width,
                        dash: Array.from(look.dash)
                    };
                }
                return styles;
            }
            pendingOnly: nodes.overview
            selectedColor: Theme.color.accent
            haloColor: Theme.color.accentTint
            errorColor: Theme.color.error
            hovered: world.overlay.hovered
            pending: world.overlay.pending
        }
        Item {
            Repeater {
                model: VisibleLabelsModel {
                    scene: scene
                    viewport: viewport
                }
                delegate: EdgeLabel {}
            }
        }
        OverviewLayer {
            visible: nodes.overview
            scene: scene
            area: viewport.visible
            drawScale: viewport.zoom
            frames: false
            connections: true
            colors: {
                const colors = {
                    card: Theme.color.borderStrong,
                    error: Theme.color.error,
                    selected: Theme.color.accentFill
                };
                for (const kind of pane.kinds)
                    colors[kind] = Theme.connection(kind).color;
                for (const category of Theme.categoryKeys)
                    colors["category:" + category] = Theme.category(category).ink;
                return colors;
            }
        }
        Item {
            Repeater {
                model: VisibleNodesModel {
                    id: nodes
                    scene: scene
                    viewport: viewport
                }
                delegate: NodeCard {
                    smoothCorners: nodes.count < 200
                    fadedOpacity: scene.fadedOpacity
                    hovered: world.overlay.hovered === nodeId
                    target: world.lit[nodeId] === true
                    aimedAt: world.overlay.connectTo === nodeId
                }
            }
        }
        SecurityGroupOutlines {
            scene: scene
            overlay: input.overlay
            visible: scene.filter.securityGroups
        }
        GestureOverlay {
            input: input
            viewport: viewport
        }
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
        onContainersRequested: containerMenu.show(input.screenRect(pane.document.selection[0]))
        onRefused: (reason, alternative) => {
            refusal.lastReason = reason;
            refusal.lastAlternative = alternative;
            forget.restart();
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

        readonly property point at: Qt.point(input.overlay.refusalAt.x * viewport.zoom + viewport.offset.x, input.overlay.refusalAt.y * viewport.zoom + viewport.offset.y)
        // What was refused last stays long enough to be read.
        property string lastReason
        property string lastAlternative

        objectName: "refusal"
        visible: reason.length > 0
        reason: input.busy ? input.overlay.refusal : lastReason
        alternative: input.busy ? input.overlay.alternative : lastAlternative
        x: Math.max(0, Math.min(at.x + Theme.space.s4, pane.width - width))
        y: Math.max(0, Math.min(at.y + Theme.space.s4, pane.height - height))
        Timer {
            id: forget
            interval: Theme.motion.toastStay
            onTriggered: refusal.lastReason = ""
        }
        Connections {
            target: input
            function onToolChanged(): void {
                if (input.busy)
                    refusal.lastReason = "";
            }
        }
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
            onFit: input.fit()
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
