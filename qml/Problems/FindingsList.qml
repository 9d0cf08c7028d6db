pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Document
import Lintel.Ui

// All findings, worst first. A click selects what a finding is about.
FocusScope {
    id: pane

    required property DesignDocument document
    required property FindingsModel model
    signal factRequested(string id)

    ListView {
        id: list
        objectName: "findings"
        anchors.fill: parent
        clip: true
        model: pane.model
        currentIndex: -1
        activeFocusOnTab: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Problems")
        T.ScrollBar.vertical: ScrollBar {}
        delegate: FindingRow {
            id: row
            onClicked: {
                list.currentIndex = row.index;
                pane.model.reveal(row.index);
            }
            onFixRequested: pane.model.applyFix(row.index)
            onPreviewRequested: preview.show(row.index, row.fixLabel)
            onFactRequested: id => pane.factRequested(id)
        }
        Keys.onReturnPressed: pane.model.reveal(currentIndex)
        Keys.onEnterPressed: pane.model.reveal(currentIndex)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Period && (event.modifiers & Qt.ControlModifier);
            if (event.accepted)
                pane.model.applyFix(currentIndex);
        }
    }
    Column {
        anchors.centerIn: parent
        visible: pane.model.count === 0
        spacing: Theme.space.s2
        SeverityIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            severity: "success"
            size: Theme.size.iconRail
            visible: !pane.document.empty
        }
        Label {
            text: pane.document.empty ? qsTr("Problems show here as you draw.") : qsTr("No problems found.")
            color: Theme.color.text2
        }
    }
    FixPreview {
        id: preview
        model: pane.model
    }
}
