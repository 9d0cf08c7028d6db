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
        filter.scenario = "";
    }

    // The scenario and what it leaves out, the focus, the layers: all that applies.
    function words(): string {
        const absent = filter.absent.length;
        const left = absent === 0 ? qsTr("everything exists") : absent === 1 ? qsTr("1 resource does not exist") : qsTr("%1 resources do not exist").arg(absent);
        const scenario = filter.scenario.length > 0 ? qsTr("Scenario: %1: %2").arg(filter.scenario).arg(left) : "";
        const focus = filter.focus.length === 0 ? "" : filter.focus.length === 1 ? qsTr("Focus on %1").arg(filter.focus[0]) : qsTr("Focus on %1 elements").arg(filter.focus.length);
        const layers = hides ? qsTr("Some layers are hidden") : "";
        const parts = [];
        for (const part of [scenario, focus, layers]) {
            if (part.length > 0)
                parts.push(part);
        }
        return parts.join(" · ");
    }

    objectName: "viewNotice"
    readonly property bool hides: !filter.labels || !filter.permissions || !filter.network || !filter.references || !filter.monitoring

    visible: hides || filter.focus.length > 0 || filter.scenario.length > 0
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
            width: Math.min(implicitWidth, Math.max(0, notice.parent.width - everything.width - 8 * Theme.space.s4))
            text: notice.words()
            font: Theme.type.small
            color: Theme.color.text2
        }
        Button {
            id: everything
            objectName: "showEverything"
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            size: "small"
            text: qsTr("Show everything")
            onClicked: notice.showEverything()
        }
    }
}
