import QtQuick
import Lintel.Ui

// A line of the notes with its number.
Rectangle {
    id: line

    required property int index
    required property string text
    required property bool cited
    property bool current: false

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: words.implicitHeight
    color: cited ? Theme.color.warningTint : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: cited ? qsTr("Line %1, cited: %2").arg(index + 1).arg(text) : qsTr("Line %1: %2").arg(index + 1).arg(text)

    Rectangle {
        width: 3
        height: parent.height
        visible: line.cited
        color: Theme.color.warning
    }
    Label {
        width: 56
        horizontalAlignment: Text.AlignRight
        text: line.index + 1
        font: Theme.type.codeSmall
        lineHeightMode: Text.FixedHeight
        lineHeight: words.leading
        topPadding: 2
        color: line.current ? Theme.color.accent : Theme.color.text3
        Accessible.ignored: true
    }
    Label {
        id: words
        x: 56 + Theme.space.s3
        width: parent.width - x - Theme.space.s4
        text: line.text.length > 0 ? line.text : " "
        font: Theme.type.code
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
