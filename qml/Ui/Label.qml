import QtQuick
import Lintel.Ui

// Text in the body style. Set `font: Theme.type.…` for another style.
Text {
    readonly property real leading: Theme.leading[font.pixelSize] ?? Math.round(font.pixelSize * 1.5)

    color: Theme.color.text
    font: Theme.type.body
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    lineHeightMode: wrapMode === Text.NoWrap ? Text.ProportionalHeight : Text.FixedHeight
    lineHeight: wrapMode === Text.NoWrap ? 1 : leading
    // Qt puts what a fixed line height adds below the line; half of it belongs above.
    topPadding: wrapMode === Text.NoWrap ? 0 : Math.max(0, Math.floor((leading - font.pixelSize * 1.21) / 2))
    linkColor: Theme.color.accent
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
