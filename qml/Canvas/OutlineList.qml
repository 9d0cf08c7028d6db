pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// The diagram as a list: Enter or a click selects an element and brings it into view. It edits too: F2
// renames, Delete removes, C connects what is current with what is chosen next, M moves it into a frame.
ListView {
    id: list

    required property DesignDocument document
    // The canvas, where it is at hand: it renames and connects.
    property CanvasInput input: null

    // The list begins anew with each change: what was current stays so, or its successor takes its place.
    property string keptId
    property int keptIndex: -1
    Connections {
        target: list.model
        function onModelAboutToBeReset(): void {
            list.keptId = list.currentItem?.elementId ?? "";
            list.keptIndex = list.currentIndex;
        }
        function onModelReset(): void {
            restored.start(); // once the list itself knows of the new rows
        }
    }
    Timer {
        id: restored
        interval: 0
        onTriggered: {
            const row = (list.model as OutlineModel).rowOf(list.keptId);
            list.currentIndex = row >= 0 ? row : Math.min(list.keptIndex, list.count - 1);
        }
    }

    // Does something with the current row's element, in view.
    function act(what: var): void {
        const id = currentItem?.elementId ?? "";
        if (id.length === 0)
            return;
        document.reveal([id]);
        what(id);
    }

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    reuseItems: true
    topMargin: Theme.space.s2
    leftMargin: Theme.space.s2
    rightMargin: Theme.space.s2
    Accessible.role: Accessible.Tree
    Accessible.name: qsTr("Outline")
    T.ScrollBar.vertical: ScrollBar {}
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_F2:
            list.act(id => list.input?.renameRequested(id));
            break;
        case Qt.Key_Delete:
            list.act(id => list.document.remove([id]));
            break;
        case Qt.Key_M:
            list.act(() => list.input?.containersRequested());
            break;
        case Qt.Key_C:
            list.act(() => {
                list.input?.forceActiveFocus(Qt.ShortcutFocusReason);
                list.input?.startConnecting();
            });
            break;
        default:
            event.accepted = false;
        }
    }
    Keys.onReturnPressed: currentItem?.show()
    Keys.onEnterPressed: currentItem?.show()

    delegate: Item {
        id: row

        required property int index
        required property string elementId
        required property string title
        required property string detail
        required property int depth
        required property string kind
        required property string glyph
        required property string category
        required property string monogram
        required property bool selected

        function show(): void {
            list.document.reveal([elementId]);
        }

        width: list.width - list.leftMargin - list.rightMargin
        height: Theme.size.rowDense
        Accessible.role: Accessible.TreeItem
        Accessible.name: qsTr("%1, %2, level %3").arg(title).arg(detail).arg(depth + 1)
        Accessible.selected: selected
        Accessible.focusable: true
        Accessible.onPressAction: show()

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.control
            color: row.selected ? Theme.color.accentTint : hover.hovered ? Theme.color.hover : "transparent"
            border.width: row.ListView.isCurrentItem && list.activeFocus ? Theme.size.focusRing : 0
            border.color: Theme.color.accent
        }
        Row {
            x: Theme.space.s1 + row.depth * Theme.space.s3
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s2
            IconTile {
                anchors.verticalCenter: parent.verticalCenter
                visible: row.category.length > 0
                category: row.category
                glyph: row.glyph
                monogram: row.monogram
                size: Theme.size.tileSmall
            }
            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                name: row.category.length > 0 ? "" : row.glyph
                size: Theme.size.iconSmall
            }
            Label {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, row.width - x - parent.x - Theme.space.s1)
                text: row.title
                font: row.kind === "connection" ? Theme.type.small : Theme.type.smallStrong
                color: row.kind === "connection" ? Theme.color.text2 : Theme.color.text
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(0, row.width - x - parent.x - Theme.space.s1)
                visible: width > Theme.space.s8
                text: row.detail
                font: Theme.type.small
                color: Theme.color.text3
                Accessible.ignored: true
            }
        }
        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: {
                list.currentIndex = row.index;
                row.show();
            }
        }
    }
}
