import QtQuick

// Something the user can do: once in the list of commands, and so in the palette, the shortcuts and the overlay of keys.
QtObject {
    required property string name
    required property string text
    required property string group
    property string keys
    property string glyph: "command"
    property bool enabled: true

    signal triggered
}
