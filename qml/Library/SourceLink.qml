import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// The name of a source; opens its page, or the cited lines of the user's notes ("notes:000:4776-4790").
T.AbstractButton {
    id: link

    required property var source

    signal open(string url)

    readonly property bool leads: source.url.length > 0
    readonly property bool isNotes: source.url.startsWith("notes:")

    objectName: "sourceLink"
    text: source.title
    focusPolicy: leads ? Qt.TabFocus : Qt.NoFocus
    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    Accessible.role: leads ? Accessible.Link : Accessible.StaticText
    Accessible.name: source.day.length > 0 ? qsTr("%1, checked %2").arg(source.title).arg(source.day) : source.title
    hoverEnabled: leads
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: {
        if (leads)
            open(source.url);
    }

    contentItem: Label {
        text: link.text
        font: Theme.type.small
        color: link.leads ? Theme.color.accent : Theme.color.text2
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            visible: link.visualFocus
        }
        HoverHandler {
            enabled: link.leads
            cursorShape: Qt.PointingHandCursor
        }
    }
    TooltipOn {
        wanted: link.hovered
        text: link.isNotes ? qsTr("Open your notes at these lines") : link.source.url
    }
}
