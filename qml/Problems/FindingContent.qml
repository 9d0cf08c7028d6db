import QtQuick
import QtQuick.Layouts
import Lintel.Problems
import Lintel.Ui

// What a row of the problems list shows: shape, title and rule, sentence, and what can be done about it.
RowLayout {
    id: content

    required property var finding // a FindingRow

    spacing: Theme.space.s3
    SeverityIcon {
        Layout.alignment: Qt.AlignVCenter
        severity: content.finding.severity
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
                text: content.finding.title
                font: Theme.type.bodyStrong
                Accessible.ignored: true
            }
            Label {
                id: rule
                anchors.baseline: heading.baseline
                text: content.finding.ruleId
                font: Theme.type.codeSmall
                color: Theme.color.text3
                Accessible.ignored: true
            }
        }
        Label {
            id: sentence
            width: parent.width
            text: content.finding.message.length > 0 ? content.finding.message : content.finding.why
            font: Theme.type.small
            color: Theme.color.text2
            Accessible.ignored: true
            TooltipOn {
                wanted: content.finding.hovered && sentence.truncated
                text: content.finding.message
            }
        }
        Label {
            width: parent.width
            visible: content.finding.current && content.finding.why.length > 0 && content.finding.message.length > 0
            text: content.finding.why
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Button {
        objectName: "why"
        visible: content.finding.facts.length > 0
        kind: "link"
        size: "small"
        glyph: "book-2"
        text: qsTr("Why")
        tooltip: qsTr("Open the fact behind this rule")
        onClicked: content.finding.factRequested(content.finding.facts[0])
    }
    Chip {
        visible: content.finding.fixNow.length > 0 && content.finding.width > 560
        text: content.finding.fixNow
        tone: "success"
        font: Theme.type.codeSmall
    }
    Button {
        objectName: "preview"
        visible: content.finding.fixLabel.length > 0
        size: "small"
        text: qsTr("Preview")
        tooltip: content.finding.fixLabel
        onClicked: content.finding.previewRequested()
    }
    Button {
        objectName: "applyFix"
        visible: content.finding.fixLabel.length > 0 && content.finding.current
        kind: "primary"
        size: "small"
        glyph: "wand"
        text: qsTr("Apply fix")
        tooltip: content.finding.fixLabel
        keys: "Ctrl+."
        onClicked: content.finding.fixRequested()
    }
}
