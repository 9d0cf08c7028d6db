import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// What uses the facts shown: a rule, a connection or a card.
T.AbstractButton {
    id: control

    required property string kind // rule connection card
    required property string title
    property string detail
    property string mark // of a rule its severity, of a connection its kind

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    text: title
    topPadding: Theme.space.s2
    bottomPadding: Theme.space.s2
    leftPadding: Theme.size.iconSmall + Theme.space.s2
    hoverEnabled: true
    Accessible.name: qsTr("%1, %2").arg(title).arg(kind === "rule" ? mark : detail)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    Divider {}
    SeverityIcon {
        y: Theme.space.s2 + 3
        visible: control.kind === "rule"
        severity: control.mark
        size: Theme.size.iconSmall
    }
    Glyph {
        y: Theme.space.s2 + 3
        visible: control.kind !== "rule"
        name: control.kind === "card" ? "cards" : control.mark === "refused" ? "route-x" : "route"
        color: control.kind === "card" ? Theme.color.text2 : control.mark === "refused" ? Theme.color.error : Theme.connection(control.mark).color
        size: Theme.size.iconSmall
    }
    contentItem: Column {
        Label {
            width: parent.width
            text: control.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: control.detail
            font: control.kind === "rule" ? Theme.type.codeSmall : Theme.type.small
            color: Theme.color.text2
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: control.hovered ? Theme.color.hover : "transparent"
        FocusRing {
            visible: control.visualFocus
            anchors.margins: 0
        }
    }
}
