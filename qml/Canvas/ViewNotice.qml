import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Says that the canvas does not show everything, and shows everything again.
Rectangle {
    id: notice

    required property ViewFilter filter

    function showEverything(): void {
        filter.labels = true;
        filter.permissions = true;
        filter.network = true;
        filter.references = true;
        filter.monitoring = true;
        filter.focus = [];
        filter.absent = [];
    }

    objectName: "viewNotice"
    readonly property bool hides: !filter.labels || !filter.permissions || !filter.network || !filter.references || !filter.monitoring

    visible: hides || filter.focus.length > 0 || filter.absent.length > 0
    width: content.width + 2 * Theme.space.s3
    height: Theme.size.rowDense
    radius: Theme.radius.card
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.border

    Row {
        id: content
        x: Theme.space.s3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s2
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: notice.filter.focus.length > 0 ? qsTr("Focus on %1").arg(notice.filter.focus.length === 1 ? notice.filter.focus[0] : qsTr("%1 elements").arg(notice.filter.focus.length)) : notice.filter.absent.length > 0 ? qsTr("Scenario: %1 resources do not exist").arg(notice.filter.absent.length) : qsTr("Some layers are hidden")
            font: Theme.type.small
            color: Theme.color.text2
        }
        Button {
            objectName: "showEverything"
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            size: "small"
            text: qsTr("Show everything")
            onClicked: notice.showEverything()
        }
    }
}
