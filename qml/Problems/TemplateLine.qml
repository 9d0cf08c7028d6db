import QtQuick
import Lintel.Problems
import Lintel.Ui

// A line of the template with its number (in a diff: before and after), or the heading of a change.
Rectangle {
    id: row

    required property int index
    required property int oldLine
    required property int newLine
    required property string sign
    required property string line
    required property string plain
    required property bool heading
    required property bool inSelection
    property real gutter: 48
    property bool both: false
    property bool found: false

    signal tapped

    height: heading ? Theme.size.rowDense : 17
    color: {
        if (found)
            return Theme.color.warningTint;
        if (sign === "+")
            return Theme.color.successTint;
        if (sign === "-")
            return Theme.color.errorTint;
        return heading ? Theme.color.surface : inSelection ? Theme.color.accentTint : Theme.color.raised;
    }
    Accessible.role: heading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: (sign === "+" ? qsTr("Added: ") : sign === "-" ? qsTr("Removed: ") : "") + plain

    Label {
        visible: row.both && row.oldLine > 0
        width: 36
        height: parent.height
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        text: row.oldLine
        font: Theme.type.codeSmall
        color: row.sign === "-" ? Theme.color.error : Theme.color.text3
        Accessible.ignored: true
    }
    Label {
        visible: row.newLine > 0
        x: row.both ? 36 : 0
        width: 36
        height: parent.height
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        text: row.newLine
        font: Theme.type.codeSmall
        color: row.sign === "+" ? Theme.color.success : Theme.color.text3
        Accessible.ignored: true
    }
    Label {
        x: row.gutter - Theme.space.s4
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: row.sign === "-" ? "−" : row.sign
        font: Theme.type.code
        color: row.sign === "+" ? Theme.color.success : Theme.color.error
        Accessible.ignored: true
    }
    Label {
        x: row.heading ? Theme.space.s4 : row.gutter
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: row.line
        textFormat: row.heading ? Text.PlainText : Text.StyledText
        font: row.heading ? Theme.type.smallStrong : Theme.type.code
        elide: Text.ElideNone
        Accessible.ignored: true
    }
    TapHandler {
        onTapped: row.tapped()
    }
}
