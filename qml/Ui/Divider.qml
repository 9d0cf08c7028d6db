import QtQuick
import Lintel.Ui

// A one pixel line; horizontal unless `vertical`.
Rectangle {
    property bool vertical: false

    implicitWidth: 1
    implicitHeight: 1
    width: vertical ? 1 : (parent ? parent.width : 0)
    height: vertical && parent ? parent.height : 1
    color: Theme.color.border
}
