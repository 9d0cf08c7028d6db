import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// A row of TabItem; the beam lies on the open one. Left and right change it.
T.TabBar {
    id: control

    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.tab
    contentHeight: Theme.size.tab
    spacing: 0

    contentItem: ListView {
        model: control.contentModel
        currentIndex: control.currentIndex
        spacing: control.spacing
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.AutoFlickIfNeeded
        keyNavigationEnabled: false
        clip: contentWidth > width
    }
    Keys.onLeftPressed: decrementCurrentIndex()
    Keys.onRightPressed: incrementCurrentIndex()
}
