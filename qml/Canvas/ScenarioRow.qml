pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// A parameter with its values, or a condition: what holds of it in the scenario.
Column {
    id: row

    required property int index
    required property string name
    required property bool isParameter
    required property var options
    required property int chosen
    required property string words

    signal picked(int option)

    spacing: Theme.space.s1
    Label {
        width: parent.width
        text: row.name
        font: Theme.type.smallStrong
    }
    Label {
        width: parent.width
        visible: text.length > 0
        text: row.words
        font: Theme.type.small
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    ComboBox {
        objectName: "scenario:" + row.name
        visible: row.isParameter
        width: parent.width
        label: row.name
        model: row.options
        currentIndex: row.chosen
        onActivated: option => row.picked(option)
    }
    SegmentedControl {
        objectName: "scenario:" + row.name
        visible: !row.isParameter
        label: row.name
        model: row.options
        currentIndex: row.chosen
        onActivated: option => row.picked(option)
    }
}
