import QtQuick
import Lintel.Ui

// Text in the body style. Set `font: Theme.type.…` for another style.
Text {
    readonly property real leading: Theme.leading[font.pixelSize] ?? Math.round(font.pixelSize * 1.5)
    // Pictures in rich text need lines of their own height.
    readonly property bool even: wrapMode !== Text.NoWrap && textFormat !== Text.RichText

    color: Theme.color.text
    font: Theme.type.body
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    lineHeightMode: even ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: even ? leading : textFormat === Text.RichText ? 1.2 : 1
    // Qt puts what a fixed line height adds below the line; half of it belongs above.
    topPadding: !even ? 0 : Math.max(0, Math.floor((leading - font.pixelSize * 1.21) / 2))
    linkColor: Theme.color.accent
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
