pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Lintel.Ui

// Who the service is, which exams ask about it, and what can be done with it.
ColumnLayout {
    id: head

    required property var service
    property int due: 0
    property var exams: []
    property bool folded: false
    property bool canvasAvailable: false
    property bool studyAvailable: false

    signal study
    signal place
    signal sidesWanted
    signal openSource(string url)

    spacing: Theme.space.s3

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s4
        IconTile {
            category: head.service.category
            glyph: head.service.glyph
            monogram: head.service.name.replace(/^(Amazon|AWS) /, "").slice(0, 2)
            size: Theme.size.tileLarge
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Item {
                Layout.fillWidth: true
                implicitHeight: name.implicitHeight
                Label {
                    id: name
                    objectName: "serviceName"
                    width: Math.min(Math.ceil(implicitWidth), parent.width - chips.width - chips.spacing)
                    text: head.service.name
                    font: Theme.type.display
                    Accessible.role: Accessible.Heading
                }
                Row {
                    id: chips
                    anchors.left: name.right
                    anchors.leftMargin: spacing
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.s2
                    Repeater {
                        model: head.folded ? [] : head.exams.filter(exam => head.service.exams.includes(exam.family))
                        Chip {
                            required property var modelData
                            text: modelData.code
                            tone: "accent"
                        }
                    }
                }
            }
            Label {
                objectName: "serviceFacts"
                Layout.fillWidth: true
                text: [head.folded ? "" : head.service.fullName, head.service.factCount === 1 ? qsTr("1 fact") : qsTr("%L1 facts").arg(head.service.factCount), head.service.checked.length > 0 ? qsTr("checked %1").arg(head.service.checked) : ""].filter(part => part.length > 0).join(" · ")
                font: Theme.type.small
                color: Theme.color.text2
            }
        }
        Row {
            spacing: Theme.space.s2
            Button {
                objectName: "studyButton"
                visible: head.studyAvailable
                kind: "primary"
                glyph: "cards"
                text: head.due > 0 ? qsTr("Study %1 due").arg(head.due) : qsTr("Study")
                onClicked: head.study()
            }
            Button {
                objectName: "placeButton"
                visible: head.canvasAvailable && head.service.placeType.length > 0
                glyph: "border-corners"
                text: qsTr("Place on canvas")
                tooltip: head.service.placeType
                onClicked: head.place()
            }
            IconButton {
                objectName: "sidesButton"
                visible: head.folded
                glyph: "layout-sidebar-right-expand"
                text: qsTr("Facts with sources")
                outlined: true
                onClicked: head.sidesWanted()
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: head.service.status.length > 0
        spacing: Theme.space.s2
        Notice {
            objectName: "serviceStatus"
            Layout.fillWidth: true
            severity: head.service.isOver ? "error" : "warning"
            text: head.service.status
        }
        Button {
            visible: head.service.statusUrl.length > 0
            kind: "link"
            size: "small"
            glyph: "external-link"
            text: qsTr("Source")
            tooltip: head.service.statusUrl
            onClicked: head.openSource(head.service.statusUrl)
        }
    }
    Label {
        objectName: "serviceSummary"
        Layout.fillWidth: true
        text: head.service.summary
        font: Theme.type.body
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        visible: head.service.formerNames.length > 0
        text: qsTr("Formerly %1").arg(head.service.formerNames)
        font: Theme.type.small
        color: Theme.color.text2
    }
}
