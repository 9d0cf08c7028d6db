import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// A small raised surface beside what it explains. Escape or a press outside closes it; the focus goes back.
T.Popup {
    id: popup

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space.s3
    margins: Theme.space.s2
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Card {
        border.color: Theme.color.borderStrong
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion.standard
            easing.type: Easing.OutCubic
        }
    }
}
