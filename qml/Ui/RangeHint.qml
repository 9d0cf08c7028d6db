import QtQuick
import Lintel.Ui

// Where a value stands in its range: a dot, a tick at the default, both ends in words.
Item {
    id: hint

    property real from: 0
    property real to: 1
    property real value: NaN
    property real defaultValue: NaN
    property string fromText
    property string toText
    readonly property bool logarithmic: from >= 0 && to - from > 500

    function position(number: real): real {
        if (isNaN(number) || to <= from)
            return 0;
        const share = logarithmic ? Math.log(1 + number - from) / Math.log(1 + to - from) : (number - from) / (to - from);
        return Math.min(1, Math.max(0, share));
    }

    implicitWidth: 160
    implicitHeight: 8 + Theme.space.s4
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 to %2").arg(fromText).arg(toText)

    Rectangle {
        y: 3
        width: parent.width
        height: 2
        color: Theme.color.borderStrong
    }
    Rectangle {
        y: 3
        width: hint.position(hint.value) * parent.width
        height: 2
        visible: !isNaN(hint.value)
        color: Theme.color.accent
    }
    Rectangle {
        x: Math.round(hint.position(hint.defaultValue) * (parent.width - width))
        width: 1
        height: 8
        visible: !isNaN(hint.defaultValue)
        color: Theme.color.text3
    }
    Rectangle {
        x: Math.round(hint.position(hint.value) * (parent.width - width))
        y: 1
        width: 6
        height: 6
        radius: 3
        visible: !isNaN(hint.value)
        color: hint.value < hint.from || hint.value > hint.to ? Theme.color.error : Theme.color.accent
    }
    Label {
        id: low
        anchors.bottom: parent.bottom
        text: hint.fromText
        font: Theme.type.caption
        color: Theme.color.text2
    }
    Label {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Math.min(implicitWidth, parent.width - low.width - Theme.space.s2)
        text: hint.toText
        font: Theme.type.caption
        color: Theme.color.text2
    }
}
