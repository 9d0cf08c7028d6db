pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Ui

// One finding: what is wrong, why, and the fix.
T.ItemDelegate {
    id: row

    required property int index
    required property string severity
    required property string title
    required property string message
    required property string why
    required property string ruleId
    required property string place
    required property int line
    required property var facts
    required property string fixLabel
    required property string fixNow
    required property bool concerned

    readonly property bool current: ListView.isCurrentItem
    signal fixRequested
    signal previewRequested
    signal factRequested(string id)

    objectName: "finding:" + ruleId
    width: ListView.view ? ListView.view.width : implicitWidth
    implicitHeight: Math.max(54, words.implicitHeight + 2 * Theme.space.s2)
    leftPadding: Theme.space.s4
    rightPadding: Theme.space.s4
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: [severity, title, message, place].filter(part => part.length > 0).join(", ")
    Accessible.description: why
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Period && (event.modifiers & Qt.ControlModifier) && row.fixLabel.length > 0;
        if (event.accepted)
            row.fixRequested();
    }

    contentItem: RowLayout {
        spacing: Theme.space.s3
        SeverityIcon {
            Layout.alignment: Qt.AlignVCenter
            severity: row.severity
            Accessible.ignored: true
        }
        Column {
            id: words
            Layout.fillWidth: true
            Row {
                spacing: Theme.space.s2
                Label {
                    id: heading
                    width: Math.min(implicitWidth, words.width - rule.implicitWidth - Theme.space.s2)
                    text: row.title
                    font: Theme.type.bodyStrong
                    Accessible.ignored: true
                }
                Label {
                    id: rule
                    anchors.baseline: heading.baseline
                    text: row.ruleId
                    font: Theme.type.codeSmall
                    color: Theme.color.text3
                    Accessible.ignored: true
                }
            }
            Label {
                width: parent.width
                text: row.message.length > 0 ? row.message : row.why
                font: Theme.type.small
                color: Theme.color.text2
                Accessible.ignored: true
                TooltipOn {
                    wanted: row.hovered && (parent as Label).truncated
                    text: row.message
                }
            }
            Label {
                width: parent.width
                visible: row.current && row.why.length > 0 && row.message.length > 0
                text: row.why
                font: Theme.type.small
                color: Theme.color.text2
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Button {
            objectName: "why"
            visible: row.facts.length > 0
            kind: "link"
            size: "small"
            glyph: "book-2"
            text: qsTr("Why")
            tooltip: qsTr("Open the fact behind this rule")
            onClicked: row.factRequested(row.facts[0])
        }
        Chip {
            visible: row.fixNow.length > 0 && row.width > 560
            text: row.fixNow
            tone: "success"
            font: Theme.type.codeSmall
        }
        Button {
            objectName: "preview"
            visible: row.fixLabel.length > 0
            size: "small"
            text: qsTr("Preview")
            tooltip: row.fixLabel
            onClicked: row.previewRequested()
        }
        Button {
            objectName: "applyFix"
            visible: row.fixLabel.length > 0 && row.current
            kind: "primary"
            size: "small"
            glyph: "wand"
            text: qsTr("Apply fix")
            tooltip: row.fixLabel
            keys: "Ctrl+."
            onClicked: row.fixRequested()
        }
    }
    background: Rectangle {
        color: row.current ? Theme.color.accentTint : row.concerned || row.hovered ? Theme.color.hover : "transparent"
        Divider {
            anchors.bottom: parent.bottom
        }
        FocusRing {
            visible: row.visualFocus
            anchors.margins: 2
        }
    }
}
