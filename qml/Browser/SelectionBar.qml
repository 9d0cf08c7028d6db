import QtQuick
import Lintel.Browser
import Lintel.Ui

// What can be done with the selected cards.
Row {
    id: bar

    required property CardBrowser browser
    readonly property bool any: browser.cards.selected > 0
    readonly property bool roomy: width > 640

    signal tagWanted
    signal dueWanted
    signal forgetWanted

    spacing: Theme.space.s1

    Label {
        objectName: "selectedCount"
        anchors.verticalCenter: parent.verticalCenter
        width: 92
        text: qsTr("%1 selected").arg(bar.browser.cards.selected.toLocaleString(Qt.locale("en"), "f", 0))
        font: Theme.type.small
        color: Theme.color.text2
    }
    Button {
        objectName: "suspendButton"
        enabled: bar.any
        kind: "ghost"
        size: "small"
        glyph: "player-pause"
        text: qsTr("Suspend")
        tooltip: qsTr("Take out of the reviews, or back in")
        keys: "S"
        onClicked: bar.browser.suspend()
    }
    Button {
        objectName: "flagButton"
        enabled: bar.any
        kind: "ghost"
        size: "small"
        glyph: "flag"
        text: qsTr("Flag")
        keys: "!"
        onClicked: bar.browser.toggleFlag()
    }
    Button {
        objectName: "tagButton"
        enabled: bar.any
        kind: "ghost"
        size: "small"
        glyph: "tag"
        text: qsTr("Tag…")
        keys: "T"
        onClicked: bar.tagWanted()
    }
    Button {
        objectName: "dueButton"
        enabled: bar.any
        kind: "ghost"
        size: "small"
        glyph: "calendar"
        text: qsTr("Reschedule…")
        keys: "R"
        onClicked: bar.dueWanted()
    }
    Button {
        objectName: "forgetButton"
        enabled: bar.any
        kind: "ghost"
        size: "small"
        glyph: "history"
        text: qsTr("Begin anew…")
        onClicked: bar.forgetWanted()
    }
    Button {
        objectName: "browserUndo"
        visible: bar.roomy
        enabled: bar.browser.undoName.length > 0
        kind: "ghost"
        size: "small"
        glyph: "arrow-back-up"
        text: qsTr("Undo")
        tooltip: enabled ? qsTr("Take back: %1").arg(bar.browser.undoName) : ""
        keys: "Ctrl+Z"
        onClicked: bar.browser.undo()
    }
}
