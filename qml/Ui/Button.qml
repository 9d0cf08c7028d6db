import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// kind: primary (one a region), secondary, ghost, danger (outlined), dangerFill (only in the dialog that confirms), link.
// size: small, normal, large.
T.Button {
    id: control

    property string kind: "secondary"
    property string size: "normal"
    property string glyph
    property string tooltip
    property string keys

    readonly property bool filled: kind === "primary" || kind === "dangerFill"
    readonly property bool outlined: kind === "secondary" || kind === "danger"
    readonly property color ink: {
        if (!enabled)
            return Theme.color.text3;
        if (filled)
            return kind === "dangerFill" ? Theme.color.window : Theme.color.inkOnAccent;
        if (kind === "danger")
            return Theme.color.error;
        return kind === "link" ? Theme.color.accent : kind === "ghost" ? Theme.color.text2 : Theme.color.text;
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: size === "small" ? Theme.size.controlSmall : size === "large" ? Theme.size.controlLarge : Theme.size.control
    horizontalPadding: kind === "link" ? Theme.space.s1 : size === "small" ? Theme.space.s2 : size === "large" ? Theme.space.s4 : Theme.space.s3
    spacing: Theme.space.s2
    font: size === "small" ? Theme.type.small : Theme.type.body
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: tooltip
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: IconLabel {
        glyph: control.glyph
        glyphSize: control.size === "small" ? Theme.size.iconSmall : Theme.size.icon
        text: control.text
        font.family: control.font.family
        font.pixelSize: control.font.pixelSize
        font.weight: Font.Medium
        ink: control.ink
        spacing: control.spacing
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: {
            if (!control.enabled)
                return control.outlined || control.filled ? Theme.color.hover : "transparent";
            if (control.kind === "primary")
                return control.hovered || control.down ? Theme.color.accentFillHover : Theme.color.accentFill;
            if (control.kind === "dangerFill")
                return Theme.color.error;
            if (control.down)
                return Theme.color.pressed;
            if (control.hovered)
                return Theme.color.hover;
            return control.outlined ? Theme.color.raised : "transparent";
        }
        border.width: control.outlined || !control.enabled && control.filled ? 1 : 0
        border.color: !control.enabled ? Theme.color.border : control.kind === "danger" ? Theme.color.error : Theme.color.borderControl
        FocusRing {
            visible: control.visualFocus
        }
    }
    TooltipOn {
        wanted: control.hovered
        text: control.tooltip
        keys: control.keys
    }
}
