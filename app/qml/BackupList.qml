pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Ui

// The backups, newest first; one is chosen.
Column {
    id: form

    required property var backups // [{ path, when, size }]
    readonly property string chosen: backups[list.currentIndex]?.path ?? ""

    function begin(): void {
        list.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.space.s3

    Label {
        width: parent.width
        text: qsTr("What is there now is kept as a backup of its own, so a restore can be taken back.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        objectName: "backupList"
        width: parent.width
        height: Math.min(contentHeight, 280)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: form.backups
        T.ScrollBar.vertical: ScrollBar {}
        delegate: ListRow {
            required property int index
            required property var modelData
            text: modelData.when
            trailing: modelData.size
            highlighted: ListView.isCurrentItem
            onClicked: list.currentIndex = index
        }
    }
    Label {
        visible: list.count === 0
        text: qsTr("There is no backup yet. One is made each half hour of learning.")
        color: Theme.color.text2
    }
}
