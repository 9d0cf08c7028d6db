pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// A file of the user's notes at the cited lines, which are marked. N and P go to the next and the previous place.
FocusScope {
    id: pane

    required property NotesModel notes

    property int place: 0
    property Item opener: null

    signal closed

    function go(step: int): void {
        const places = notes.places;
        if (places.length === 0)
            return;
        place = (place + step + places.length) % places.length;
        list.currentIndex = places[place];
        list.positionViewAtIndex(places[place], ListView.Center);
    }

    objectName: "notesPane"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Your notes, %1").arg(notes.name)
    Keys.onEscapePressed: closed()
    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            return;
        if (event.key === Qt.Key_N || event.key === Qt.Key_P) {
            go(event.key === Qt.Key_N ? 1 : -1);
            event.accepted = true;
        }
    }

    Connections {
        target: pane.notes
        function onOpened(): void {
            pane.place = 0;
            pane.go(0);
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.raised
        Divider {
            vertical: true
        }
    }
    Item {
        id: head
        x: 1
        width: parent.width - 1
        height: Theme.size.topBar
        Glyph {
            id: mark
            x: Theme.space.s4
            anchors.verticalCenter: parent.verticalCenter
            name: "notes"
        }
        Label {
            objectName: "notesName"
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.s2
            anchors.right: buttons.left
            anchors.rightMargin: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            text: pane.notes.name.length > 0 ? pane.notes.name : qsTr("Your notes")
            font: Theme.type.heading
        }
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s1
            Label {
                objectName: "notesPlace"
                anchors.verticalCenter: parent.verticalCenter
                visible: pane.notes.places.length > 0
                text: pane.notes.places.length > 1 ? qsTr("line %L1 · %2 of %3").arg(pane.notes.places[pane.place] + 1).arg(pane.place + 1).arg(pane.notes.places.length) : qsTr("line %L1").arg((pane.notes.places[0] ?? 0) + 1)
                font: Theme.type.small
                color: Theme.color.text2
            }
            IconButton {
                objectName: "previousPlace"
                visible: pane.notes.places.length > 1
                size: "small"
                glyph: "chevron-up"
                text: qsTr("Previous place")
                keys: "P"
                onClicked: pane.go(-1)
            }
            IconButton {
                objectName: "nextPlace"
                visible: pane.notes.places.length > 1
                size: "small"
                glyph: "chevron-down"
                text: qsTr("Next place")
                keys: "N"
                onClicked: pane.go(1)
            }
            IconButton {
                objectName: "closeNotes"
                size: "small"
                glyph: "x"
                text: qsTr("Close the notes")
                keys: "Esc"
                onClicked: pane.closed()
            }
        }
        Divider {
            anchors.bottom: parent.bottom
        }
    }
    ListView {
        id: list
        objectName: "notesLines"
        x: 1
        y: head.height
        width: parent.width - 1
        height: parent.height - y
        clip: true
        focus: true
        activeFocusOnTab: true
        topMargin: Theme.space.s2
        bottomMargin: Theme.space.s2
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        reuseItems: true
        model: pane.notes
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Lines")
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
            if (step === 0)
                return;
            contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + step * height * 0.9));
            event.accepted = true;
        }
        delegate: NotesLine {
            current: ListView.isCurrentItem && list.activeFocus
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Notice {
        x: Theme.space.s4
        y: head.height + Theme.space.s4
        width: parent.width - 2 * x
        visible: pane.notes.error.length > 0
        severity: "error"
        text: pane.notes.error
    }
}
