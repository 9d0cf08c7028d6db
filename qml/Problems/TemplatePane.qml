pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Document
import Lintel.Ui

// The template as text: whole, what the last gesture changed, or to type in. Selecting an element goes to its lines.
FocusScope {
    id: pane

    required property DesignDocument document

    function showLastGesture(): void {
        views.currentIndex = 1;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Template")

    TemplateModel {
        id: lines
        document: pane.document
        view: views.currentIndex === 1 ? TemplateModel.LastGesture : TemplateModel.Whole
        keyColor: Theme.syntax.key
        tagColor: Theme.syntax.tag
        stringColor: Theme.syntax.string
        commentColor: Theme.syntax.comment
        onFirstSelectedRowChanged: {
            if (firstSelectedRow >= 0)
                list.positionViewAtIndex(firstSelectedRow, ListView.Contain);
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space.s2
            Layout.leftMargin: Theme.space.s4
            spacing: Theme.space.s3
            Item {
                implicitWidth: views.width
                implicitHeight: views.height
                SegmentedControl {
                    id: views
                    objectName: "templateView"
                    label: qsTr("Show")
                    model: [qsTr("Whole"), qsTr("Last gesture"), qsTr("Edit")]
                    onActivated: index => {
                        if (index !== 2)
                            return;
                        const row = lines.firstSelectedRow;
                        editor.edit();
                        editor.showLine(Math.max(row, 0) + 1);
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                text: views.currentIndex === 1 ? pane.document.lastGesture : pane.document.resourceCount === 1 ? qsTr("1 resource") : qsTr("%1 resources").arg(pane.document.resourceCount)
                font: Theme.type.small
                color: Theme.color.text2
            }
            Label {
                visible: views.currentIndex === 1 && pane.document.canUndo
                text: "+" + lines.added
                font: Theme.type.codeSmall
                color: Theme.color.success
            }
            Label {
                visible: views.currentIndex === 1 && pane.document.canUndo
                text: "−" + lines.removed
                font: Theme.type.codeSmall
                color: Theme.color.error
            }
            Button {
                objectName: "undoGesture"
                visible: views.currentIndex === 1 && pane.document.canUndo
                size: "small"
                glyph: "arrow-back-up"
                text: qsTr("Undo gesture")
                keys: "Ctrl+Z"
                onClicked: pane.document.undo()
            }
            IconButton {
                objectName: "copyTemplate"
                size: "small"
                glyph: "copy"
                text: qsTr("Copy")
                onClicked: lines.copy()
            }
        }
        Label {
            objectName: "gestureSteps"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space.s4
            Layout.rightMargin: Theme.space.s4
            Layout.bottomMargin: Theme.space.s2
            visible: views.currentIndex === 1 && pane.document.lastSteps.length > 0
            text: {
                const steps = [];
                for (const step of pane.document.lastSteps)
                    steps.push(step);
                return steps.join(" · ");
            }
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
        Divider {
            Layout.fillWidth: true
        }
        TemplateEditor {
            id: editor
            objectName: "templateEditor"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: views.currentIndex === 2
            document: pane.document
        }
        ListView {
            id: list
            visible: views.currentIndex !== 2
            objectName: "templateLines"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            activeFocusOnTab: true
            focus: true
            reuseItems: true
            model: lines
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.HorizontalAndVerticalFlick
            contentWidth: Math.max(width, gutter + lines.longestLine * metrics.averageCharacterWidth + Theme.space.s4)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Template text")
            T.ScrollBar.vertical: ScrollBar {}
            T.ScrollBar.horizontal: ScrollBar {}

            readonly property real gutter: views.currentIndex === 0 ? 48 : 96
            delegate: TemplateLine {
                gutter: list.gutter
                width: list.contentWidth
                both: views.currentIndex === 1
            }
            Label {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("No gesture yet.")
                color: Theme.color.text2
            }
        }
    }
    FontMetrics {
        id: metrics
        font: Theme.type.code
    }
}
