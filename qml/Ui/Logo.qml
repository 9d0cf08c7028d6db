import QtQuick
import Lintel.Ui

// The mark: beam in accent, posts in text colour, on a 32 grid.
Item {
    id: logo

    property int size: 32
    readonly property real unit: size / 32

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: "Lintel"

    Rectangle {
        x: 3 * logo.unit
        y: 6 * logo.unit
        width: 26 * logo.unit
        height: 6 * logo.unit
        radius: logo.unit
        color: Theme.color.accent
    }
    Rectangle {
        x: 7 * logo.unit
        y: 14 * logo.unit
        width: 5 * logo.unit
        height: 12 * logo.unit
        radius: logo.unit
        color: Theme.color.text
    }
    Rectangle {
        x: 20 * logo.unit
        y: 14 * logo.unit
        width: 5 * logo.unit
        height: 12 * logo.unit
        radius: logo.unit
        color: Theme.color.text
    }
}
