import QtQuick
import Lintel.Progress
import Lintel.Ui

// One part of the exam or a service: estimate, interval, weight, and what knowing all of it would add.
Column {
    id: row

    required property var part
    property real target: -1
    property bool last: false

    spacing: Theme.space.s1
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2 %, likely %3 to %4 %. %5 % of the exam; knowing all of it would add %6 points.").arg(part.name).arg(Math.round(part.value)).arg(Math.round(part.low)).arg(Math.round(part.high)).arg(Math.round(part.weight)).arg(part.gain.toFixed(1))

    Item {
        width: parent.width
        height: name.height
        Label {
            id: name
            width: parent.width - interval.width - Theme.space.s2
            text: row.part.name
            font: Theme.type.bodyStrong
            Accessible.ignored: true
        }
        Label {
            id: interval
            anchors.right: parent.right
            text: qsTr("%1 to %2 %").arg(Math.round(row.part.low)).arg(Math.round(row.part.high))
            font: Theme.type.code
            Accessible.ignored: true
        }
    }
    ReadinessBar {
        width: parent.width
        value: row.part.value
        low: row.part.low
        high: row.part.high
        target: row.target
        Accessible.ignored: true
    }
    Item {
        width: parent.width
        height: share.height
        Label {
            id: share
            text: qsTr("%1 % of the exam, %2 of %3 begun").arg(Math.round(row.part.weight)).arg(row.part.begun).arg(row.part.memories)
            font: Theme.type.small
            color: Theme.color.text2
            Accessible.ignored: true
        }
        Label {
            anchors.right: parent.right
            text: qsTr("+%1 if you knew it all").arg(row.part.gain.toFixed(row.part.gain < 10 ? 1 : 0))
            font: Theme.type.small
            color: Theme.color.text2
            Accessible.ignored: true
        }
    }
    Divider {
        width: parent.width
        visible: !row.last
    }
}
