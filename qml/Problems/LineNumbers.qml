pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The numbers of the lines that are in view, beside a text whose lines are all of one height.
Item {
    id: column

    required property real lineHeight
    required property int lineCount
    // Where the first line starts, above this item once it is scrolled.
    required property real origin
    property int faultLine: 0
    readonly property int first: lineHeight > 0 ? Math.max(0, Math.floor(-origin / lineHeight)) : 0

    implicitWidth: 44
    clip: true
    Rectangle {
        anchors.fill: parent
        color: Theme.color.raised
    }
    Repeater {
        model: column.lineHeight > 0 ? Math.ceil(column.height / column.lineHeight) + 1 : 0
        Label {
            required property int index
            readonly property int line: column.first + index + 1

            visible: line <= column.lineCount
            y: column.origin + (line - 1) * column.lineHeight
            width: column.width - Theme.space.s2
            height: column.lineHeight
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            text: line
            font: Theme.type.codeSmall
            color: line === column.faultLine ? Theme.color.error : Theme.color.text3
            Accessible.ignored: true
        }
    }
}
