pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Ui

// One finding: what is wrong, why, and the fix.
T.ItemDelegate {
    id: row

    required property int index
    required property string severity
    required property string title
    required property string message
    required property string why
    required property string ruleId
    required property string place
    required property int line
    required property var facts
    required property string fixLabel
    required property string fixNow
    required property bool concerned

    readonly property bool current: ListView.isCurrentItem
    signal fixRequested
    signal previewRequested
    signal factRequested(string id)

    objectName: "finding:" + ruleId
    width: ListView.view ? ListView.view.width : implicitWidth
    implicitHeight: Math.max(54, implicitContentHeight + 2 * Theme.space.s2)
    leftPadding: Theme.space.s4
    rightPadding: Theme.space.s4
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: {
        const parts = [severity, title];
        if (message.length > 0)
            parts.push(message);
        if (place.length > 0)
            parts.push(place);
        return parts.join(", ");
    }
    Accessible.description: why
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Period && (event.modifiers & Qt.ControlModifier) && row.fixLabel.length > 0;
        if (event.accepted)
            row.fixRequested();
    }

    contentItem: FindingContent {
        finding: row
    }
    background: Rectangle {
        color: row.current ? Theme.color.accentTint : row.concerned || row.hovered ? Theme.color.hover : "transparent"
        Divider {
            anchors.bottom: parent.bottom
        }
        FocusRing {
            visible: row.visualFocus
            anchors.margins: 2
        }
    }
}
