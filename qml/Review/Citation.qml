pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// Where the fact comes from: pages of documentation with the day they were read, lines of the notes.
Rectangle {
    id: citation

    required property string fact // empty for a card about a service
    required property string serviceName
    required property var sources

    signal openFact
    signal openSource(string url)

    implicitHeight: rows.implicitHeight + 2 * Theme.space.s3
    radius: Theme.radius.control
    color: Theme.color.surface
    border.width: 1
    border.color: Theme.color.border

    Glyph {
        x: Theme.space.s3
        y: Theme.space.s3 + 2
        name: "book-2"
    }
    Column {
        id: rows
        x: Theme.space.s10
        y: Theme.space.s3
        width: openButton.x - x - Theme.space.s3
        spacing: 2
        Repeater {
            model: citation.sources
            Row {
                id: row
                required property var modelData
                width: rows.width
                spacing: Theme.space.s2
                Button {
                    objectName: "sourceLink"
                    visible: row.modelData.url.length > 0
                    width: Math.min(implicitWidth, row.width - detail.width - row.spacing)
                    horizontalPadding: 0
                    kind: "link"
                    size: "small"
                    text: row.modelData.title
                    tooltip: row.modelData.url
                    Accessible.role: Accessible.Link
                    onClicked: citation.openSource(row.modelData.url)
                }
                Label {
                    visible: row.modelData.url.length === 0
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, row.width)
                    text: row.modelData.title
                    font: Theme.type.small
                }
                Label {
                    id: detail
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.detail
                    font: Theme.type.small
                    color: Theme.color.text2
                }
            }
        }
        Label {
            visible: citation.fact.length === 0 && citation.sources.length === 0
            text: citation.serviceName
            font: Theme.type.small
        }
        Row {
            visible: citation.fact.length > 0
            spacing: Theme.space.s1
            Label {
                id: caption
                text: qsTr("Fact")
                font: Theme.type.small
                color: Theme.color.text2
            }
            Label {
                anchors.baseline: caption.baseline
                width: Math.min(implicitWidth, rows.width - caption.width - Theme.space.s1)
                text: citation.fact
                font: Theme.type.codeSmall
                color: Theme.color.text2
            }
        }
    }
    Button {
        id: openButton
        objectName: "openFactButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s3
        anchors.verticalCenter: parent.verticalCenter
        size: "small"
        glyph: "arrow-up-right"
        text: citation.fact.length > 0 ? qsTr("Open fact") : qsTr("Open service")
        tooltip: citation.fact.length > 0 ? qsTr("Show the fact in the library") : qsTr("Show the service in the library")
        keys: "I"
        onClicked: citation.openFact()
    }
}
