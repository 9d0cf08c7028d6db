import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// The name of a source; opens its page. The user's notes are named, and lead nowhere.
T.AbstractButton {
    id: link

    required property var source

    signal open(string url)

    readonly property bool isPage: source.url.length > 0

    objectName: "sourceLink"
    text: source.title
    focusPolicy: isPage ? Qt.TabFocus : Qt.NoFocus
    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    Accessible.role: isPage ? Accessible.Link : Accessible.StaticText
    Accessible.name: source.day.length > 0 ? qsTr("%1, checked %2").arg(source.title).arg(source.day) : source.title
    hoverEnabled: isPage
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: {
        if (isPage)
            open(source.url);
    }

    contentItem: Label {
        text: link.text
        font: Theme.type.small
        color: link.isPage ? Theme.color.accent : Theme.color.text2
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            visible: link.visualFocus
        }
        HoverHandler {
            enabled: link.isPage
            cursorShape: Qt.PointingHandCursor
        }
    }
    TooltipOn {
        wanted: link.hovered
        text: link.source.url
    }
}
