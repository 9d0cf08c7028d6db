pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Browser
import Lintel.Ui

// Which columns the table shows, and in which order: those that are shown first. Space shows or hides, Alt+Up and
// Alt+Down move.
ListView {
    id: list

    required property CardBrowser browser
    required property CardTable table
    property int wanted: 0
    readonly property var shown: Array.from(browser.columns)
    readonly property var names: shown.concat(Array.from(browser.everyColumn).filter(name => !shown.includes(name)))

    function toggle(name: string): void {
        if (name === "text")
            return; // a row without it says nothing
        browser.columns = shown.includes(name) ? shown.filter(each => each !== name) : shown.concat(name);
    }
    function move(name: string, by: int): void {
        const from = shown.indexOf(name);
        const to = from + by;
        if (from < 0 || to < 0 || to >= shown.length)
            return;
        const moved = Array.from(shown);
        moved.splice(to, 0, moved.splice(from, 1)[0]);
        wanted = to;
        browser.columns = moved;
        currentIndex = to;
    }

    objectName: "columnList"
    implicitHeight: contentHeight
    focus: true
    keyNavigationEnabled: true
    interactive: false
    model: list.names
    // The rows are made anew when the columns change.
    onModelChanged: currentIndex = wanted
    onCurrentIndexChanged: if (currentIndex >= 0)
        wanted = currentIndex
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Columns")
    Keys.onSpacePressed: list.toggle(list.names[currentIndex])
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
        event.accepted = by !== 0 && (event.modifiers & Qt.AltModifier) !== 0;
        if (event.accepted)
            list.move(list.names[currentIndex], by);
    }
    delegate: Item {
        id: entry
        required property int index
        required property string modelData
        readonly property bool isShown: list.shown.includes(modelData)
        width: list.width
        height: Theme.size.control
        Accessible.role: Accessible.CheckBox
        Accessible.name: box.text
        Accessible.checked: isShown

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.control
            color: entry.ListView.isCurrentItem && list.activeFocus ? Theme.color.hover : "transparent"
        }
        CheckBox {
            id: box
            objectName: "column_" + entry.modelData
            x: Theme.space.s2
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.NoFocus
            enabled: entry.modelData !== "text"
            checked: entry.isShown
            text: list.table.head(entry.modelData)
            onClicked: {
                list.currentIndex = entry.index;
                list.toggle(entry.modelData);
            }
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: entry.isShown
            Label {
                anchors.verticalCenter: parent.verticalCenter
                rightPadding: Theme.space.s2
                visible: !list.table.columns.some(column => column.name === entry.modelData)
                text: qsTr("no room")
                font: Theme.type.small
                color: Theme.color.text3
            }
            IconButton {
                size: "small"
                focusPolicy: Qt.NoFocus
                enabled: entry.index > 0
                glyph: "chevron-up"
                text: qsTr("Further to the left")
                keys: "Alt+Up"
                onClicked: list.move(entry.modelData, -1)
            }
            IconButton {
                size: "small"
                focusPolicy: Qt.NoFocus
                enabled: entry.index < list.shown.length - 1
                glyph: "chevron-down"
                text: qsTr("Further to the right")
                keys: "Alt+Down"
                onClicked: list.move(entry.modelData, 1)
            }
        }
    }
}
