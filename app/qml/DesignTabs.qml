pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Ui

// The designs that are open, above the palette and the canvas. The beam lies on the one that is shown.
FocusScope {
    id: strip

    required property Shell shell
    readonly property int widest: 220
    readonly property int narrowest: 112

    implicitHeight: Theme.size.tab
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Open designs")

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    ListView {
        id: list

        // Tabs share the room; below their least width the row scrolls.
        readonly property real tabWidth: Math.max(strip.narrowest, Math.min(strip.widest, width / Math.max(1, count)))

        objectName: "designTabs"
        anchors.left: parent.left
        anchors.right: add.left
        height: parent.height
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        clip: contentWidth > width
        highlightMoveDuration: Theme.motion.quick
        model: strip.shell.designs
        currentIndex: strip.shell.designs.currentIndex
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
        onCountChanged: {
            positionViewAtIndex(currentIndex, ListView.Contain);
            if (strip.activeFocus) // the tab that had it may have been closed
                refocus.start();
        }
        delegate: DesignTab {
            width: list.tabWidth
            shell: strip.shell
            siblings: list
        }
        Timer {
            id: refocus
            interval: 0
            onTriggered: list.currentItem?.forceActiveFocus(Qt.TabFocusReason)
        }
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            orientation: Qt.Vertical
            onWheel: event => list.contentX = Math.max(0, Math.min(list.contentWidth - list.width, list.contentX - event.angleDelta.y))
        }
    }
    IconButton {
        id: add
        objectName: "newTab"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s2
        anchors.verticalCenter: parent.verticalCenter
        glyph: "plus"
        text: qsTr("New design")
        keys: "Ctrl+N"
        onClicked: strip.shell.newDesign()
    }
    Divider {
        anchors.bottom: parent.bottom
    }
}
