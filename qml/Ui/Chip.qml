import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// A status, or a filter when `checkable`. tone: neutral, accent, error, warning, advice, success.
T.AbstractButton {
    id: control

    property string tone: checked ? "accent" : "neutral"
    property string glyph: checkable && checked ? "check" : ""
    readonly property bool neutral: tone === "neutral"
    readonly property color ink: neutral ? Theme.color.text2 : tone === "accent" ? Theme.color.accent : Theme.severity(tone).ink

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.chip
    horizontalPadding: 7
    spacing: Theme.space.s1
    focusPolicy: checkable ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: checkable
    font: Theme.type.caption
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.StaticText
    Accessible.name: text
    Accessible.checked: checked

    contentItem: IconLabel {
        glyph: control.glyph
        glyphSize: 12
        text: control.text
        font: control.font
        ink: control.ink
        spacing: control.spacing
    }
    background: Rectangle {
        radius: Theme.radius.chip
        color: control.neutral ? (control.hovered ? Theme.color.hover : Theme.color.raised) : control.tone === "accent" ? Theme.color.accentTint : Theme.severity(control.tone).tint
        border.width: 1
        border.color: control.neutral ? Theme.color.border : control.tone === "accent" ? Theme.color.accentBorder : Theme.severity(control.tone).border
        FocusRing {
            visible: control.visualFocus
        }
    }
}
