import QtQuick
import Lintel.Ui
import Lintel.Library

// A source with the day it was read.
Row {
    id: entry

    required property var source
    property real most: parent?.width ?? 0 // widest that it may be

    signal open(string url)

    height: Theme.size.chip
    spacing: Theme.space.s1

    SourceLink {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, entry.most - day.width - parent.spacing)
        source: entry.source
        onOpen: url => entry.open(url)
    }
    Label {
        id: day
        anchors.verticalCenter: parent.verticalCenter
        text: entry.source.day
        font: Theme.type.caption
        color: Theme.color.text3
    }
}
