import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.Menu {
    id: menu

    readonly property real widest: {
        let width = 180;
        for (let i = 0; i < count; ++i)
            width = Math.max(width, itemAt(i).implicitWidth);
        return width;
    }

    implicitWidth: widest + leftPadding + rightPadding
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
