pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// Which topic is being read, the way to the others, and the topic as Markdown.
Item {
    id: head

    // FactsModel.topics
    required property var topics
    required property int current // index in topics

    signal topicWanted(int index)
    signal copy(string topic)

    implicitHeight: Theme.size.control + 2 * Theme.space.s2

    ComboBox {
        id: box
        objectName: "topicBox"
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(320, parent.width - buttons.width - Theme.space.s4)
        label: qsTr("Topic")
        model: head.topics.map(topic => qsTr("%1 (%2)").arg(topic.title).arg(topic.count))
        currentIndex: head.current
        onActivated: index => {
            head.topicWanted(index);
            currentIndex = Qt.binding(() => head.current);
        }
    }
    Row {
        id: buttons
        anchors.left: box.right
        anchors.leftMargin: Theme.space.s2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s1
        IconButton {
            objectName: "previousTopic"
            enabled: head.current > 0
            glyph: "chevron-up"
            text: qsTr("Previous topic")
            keys: "["
            onClicked: head.topicWanted(head.current - 1)
        }
        IconButton {
            objectName: "nextTopic"
            enabled: head.current < head.topics.length - 1
            glyph: "chevron-down"
            text: qsTr("Next topic")
            keys: "]"
            onClicked: head.topicWanted(head.current + 1)
        }
        IconButton {
            objectName: "copyTopic"
            glyph: "copy"
            text: qsTr("Copy the topic as Markdown")
            onClicked: head.copy(head.topics[head.current].id)
        }
    }
}
