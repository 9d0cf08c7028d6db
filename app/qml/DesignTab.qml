pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Ui

// A tab of DesignTabs: shown with a click or Space, closed with its button, a middle click or Delete, moved by
// dragging or with Ctrl+Shift and the arrows.
T.AbstractButton {
    id: tab

    required property int index
    required property string title
    required property string path
    required property bool dirty
    required property Shell shell
    required property ListView siblings
    readonly property bool current: siblings.currentIndex === index

    function moveBy(step: int): void {
        const to = index + step;
        if (to >= 0 && to < siblings.count)
            shell.designs.move(index, to);
    }
    function go(step: int): void {
        const next = siblings.itemAtIndex(index + step);
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "designTab"
    height: Theme.size.tab
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    activeFocusOnTab: current
    leftPadding: Theme.space.s3
    rightPadding: Theme.space.s8
    text: title
    z: mover.active ? 1 : 0
    Accessible.role: Accessible.PageTab
    Accessible.name: dirty ? qsTr("%1, edited").arg(title) : title
    Accessible.selected: current
    Accessible.selectable: true
    onClicked: shell.designs.currentIndex = index
    Keys.onPressed: event => {
        const moves = event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier);
        event.accepted = true;
        if (event.key === Qt.Key_Left)
            moves ? moveBy(-1) : go(-1);
        else if (event.key === Qt.Key_Right)
            moves ? moveBy(1) : go(1);
        else if (event.key === Qt.Key_Delete)
            shell.closeTab(index);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            clicked();
        else
            event.accepted = false;
    }

    contentItem: Row {
        spacing: Theme.space.s2
        Rectangle {
            objectName: "dirtyDot"
            anchors.verticalCenter: parent.verticalCenter
            visible: tab.dirty
            width: 6
            height: 6
            radius: 3
            color: Theme.color.accent
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: tab.availableWidth - (tab.dirty ? 6 + Theme.space.s2 : 0)
            text: tab.title
            font.weight: tab.current ? Font.Medium : Font.Normal
            color: tab.current || tab.hovered ? Theme.color.text : Theme.color.text2
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: tab.current ? Theme.color.canvas : tab.hovered ? Theme.color.hover : "transparent"
        Beam {
            visible: tab.current
            width: parent.width
        }
        Divider {
            anchors.right: parent.right
            vertical: true
        }
        FocusRing {
            visible: tab.visualFocus
            anchors.margins: 3
        }
    }
    IconButton {
        objectName: "closeTab"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s1
        anchors.verticalCenter: parent.verticalCenter
        visible: tab.current || tab.hovered || tab.visualFocus
        focusPolicy: Qt.NoFocus
        size: "small"
        glyph: "x"
        text: qsTr("Close %1").arg(tab.title)
        keys: tab.current ? "Ctrl+W" : ""
        onClicked: tab.shell.closeTab(tab.index)
    }
    TapHandler {
        acceptedButtons: Qt.MiddleButton
        onTapped: tab.shell.closeTab(tab.index)
    }
    DragHandler {
        id: mover
        target: null
        yAxis.enabled: false
        // The tab takes the place that the pointer is over.
        onCentroidChanged: {
            if (!active)
                return;
            const x = tab.siblings.contentItem.mapFromItem(null, centroid.scenePosition.x, 0).x;
            const to = Math.max(0, Math.min(tab.siblings.count - 1, Math.floor(x / tab.width)));
            if (to !== tab.index)
                tab.shell.designs.move(tab.index, to);
        }
    }
    TooltipOn {
        wanted: tab.hovered && !mover.active
        text: tab.path.length > 0 ? tab.path : tab.title
    }
}
