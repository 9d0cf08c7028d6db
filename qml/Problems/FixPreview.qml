pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Ui

// The lines that a fix would change, before it is made.
Dialog {
    id: dialog

    required property FindingsModel model
    property int row: -1
    property var lines: []

    function show(index: int, label: string): void {
        row = index;
        title = label;
        lines = model.previewFix(index);
        open();
    }

    objectName: "fixPreview"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: 640
    acceptText: qsTr("Apply fix")
    rejectText: qsTr("Cancel")
    onAccepted: model.applyFix(row)

    contentItem: ListView {
        implicitHeight: Math.min(contentHeight, 400)
        clip: true
        model: dialog.lines
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        delegate: DiffLine {
            required property var modelData
            width: ListView.view.width
            sign: modelData.sign
            text: modelData.text
            number: modelData.number
        }
    }
}
