import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.Menu {
    id: menu

    implicitWidth: Math.max(180, contentWidth + leftPadding + rightPadding)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.space.s1
    margins: Theme.space.s2
    overlap: 1
    delegate: MenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        currentIndex: menu.currentIndex
        interactive: contentHeight > height
        clip: interactive
    }
    background: Card {
        border.color: Theme.color.borderStrong
    }
}
