import QtQuick
import Lintel.Ui

// A raised surface with a line around it.
Rectangle {
    color: Theme.color.raised
    radius: Theme.radius.card
    border.width: 1
    border.color: Theme.color.border
}
