pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// The resources that one element stands for: its own, and the glue that is folded into it.
Column {
    id: folded

    required property var resources
    required property int currentIndex
    signal chosen(int index)

    spacing: Theme.space.s1

    Label {
        text: qsTr("Resources in this element")
        font: Theme.type.small
        color: Theme.color.text2
    }
    Flow {
        width: folded.width
        spacing: Theme.space.s1
        Repeater {
            model: folded.resources
            Chip {
                required property int index
                required property string modelData
                objectName: "resource:" + modelData
                checkable: true
                autoExclusive: true
                checked: index === folded.currentIndex
                width: Math.min(implicitWidth, folded.width)
                text: modelData
                onClicked: folded.chosen(index)
            }
        }
    }
}
