import QtQuick
import Lintel.Ui

// A wash in the colour of its severity with a sentence in it.
Rectangle {
    id: notice

    required property string severity
    required property string text

    implicitWidth: 240
    implicitHeight: label.implicitHeight + 2 * Theme.space.s2
    radius: Theme.radius.control
    color: Theme.severity(severity).tint
    border.width: 1
    border.color: Theme.severity(severity).border
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    SeverityIcon {
        x: Theme.space.s2
        y: Theme.space.s2 + 3
        severity: notice.severity
        size: Theme.size.iconSmall
    }
    Label {
        id: label
        x: Theme.space.s2 + Theme.size.iconSmall + Theme.space.s2
        y: Theme.space.s2
        width: parent.width - x - Theme.space.s2
        text: notice.text
        wrapMode: Text.Wrap
        textFormat: Text.StyledText
        Accessible.ignored: true
    }
}
