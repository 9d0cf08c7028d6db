pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The rules and connections that rest on the card's fact.
Column {
    id: list

    required property var uses // [{ kind, title, detail, mark }]

    signal openOnCanvas

    spacing: Theme.space.s3

    Repeater {
        model: list.uses
        Row {
            id: row
            required property var modelData
            spacing: Theme.space.s2
            width: list.width
            Item {
                width: Theme.size.icon
                height: Theme.size.icon
                SeverityIcon {
                    visible: row.modelData.kind === "rule"
                    severity: row.modelData.mark
                }
                Glyph {
                    visible: row.modelData.kind !== "rule"
                    name: row.modelData.mark === "refused" ? "circle-x" : "arrow-narrow-right"
                }
            }
            Column {
                width: row.width - Theme.size.icon - row.spacing
                Label {
                    width: parent.width
                    text: row.modelData.title
                    font: Theme.type.small
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: row.modelData.detail
                    font: row.modelData.kind === "rule" ? Theme.type.codeSmall : Theme.type.small
                    color: Theme.color.text2
                }
            }
        }
    }
    Button {
        objectName: "canvasButton"
        size: "small"
        glyph: "shape"
        text: qsTr("Open on the canvas")
        keys: "O"
        onClicked: list.openOnCanvas()
    }
}
