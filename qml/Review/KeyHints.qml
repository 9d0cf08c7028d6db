pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The keys that work now.
Row {
    id: hints

    required property var keys // [[key, what it does], …]

    spacing: Theme.space.s5

    Repeater {
        model: hints.keys
        Row {
            id: hint
            required property var modelData
            spacing: Theme.space.s2
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: hint.modelData[0]
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: hint.modelData[1]
                font: Theme.type.small
                color: Theme.color.text2
            }
        }
    }
}
