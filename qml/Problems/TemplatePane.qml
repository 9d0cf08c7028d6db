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

    readonly property bool editing: views.currentIndex === 2
    // The selection comes from the text here, which stays where it is.
    property bool pointing: false

    function showLastGesture(): void {
        views.currentIndex = 1;
    }
    function revealLine(line: int): void {
        pointing = true;
        lines.revealLine(line);
        pointing = false;
    }
    function showSelected(): void {
        const row = lines.firstSelectedRow;
        if (row < 0 || pointing || !visible)
            return;
        if (editing) {
            if (!editor.editing)
                editor.showLine(row + 1);
            return;
        }
        const top = list.indexAt(1, list.contentY);
        const bottom = list.indexAt(1, list.contentY + list.height - 1);
        if (top < 0 || row < top || bottom >= 0 && lines.lastSelectedRow > bottom)
            list.positionViewAtIndex(Math.max(0, row - 1), ListView.Beginning);
    }
    function showFound(): void {
        if (!find.visible || find.finder.line === 0)
            return;
        if (editing)
            editor.mark(find.finder.position, find.finder.words.length, find.finder.line);
        else
            list.positionViewAtIndex(find.finder.line - 1, ListView.Contain);
    }
    function startFinding(words: string): void {
        if (views.currentIndex === 1)
            views.currentIndex = 0;
        find.start(words);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Template")
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Find)) {
            startFinding("");
            event.accepted = true;
        } else if (event.key === Qt.Key_F3 && find.visible) {
            find.finder.go(event.modifiers & Qt.ShiftModifier ? -1 : 1);
            event.accepted = true;
        }
    }

    TemplateModel {
        id: lines
        document: pane.document
        active: pane.visible
        view: views.currentIndex === 1 ? TemplateModel.LastGesture : TemplateModel.Whole
        keyColor: Theme.syntax.key
        tagColor: Theme.syntax.tag
        stringColor: Theme.syntax.string
        commentColor: Theme.syntax.comment
        onSelectionMoved: pane.showSelected()
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
                objectName: "findInTemplate"
                size: "small"
                glyph: "search"
                text: qsTr("Find in the template")
                keys: "Ctrl+F"
                checked: find.visible
                onClicked: find.visible ? find.stop() : pane.startFinding("")
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
        TextFindBar {
            id: find
            Layout.fillWidth: true
            text: !visible ? "" : pane.editing ? pane.document.draft.text : pane.document.text
            onFound: pane.showFound()
            onClosed: pane.editing ? editor.edit() : list.forceActiveFocus(Qt.OtherFocusReason)
        }
        Divider {
            Layout.fillWidth: true
        }
        TemplateEditor {
            id: editor
            objectName: "templateEditor"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: pane.editing
            document: pane.document
            firstMarked: lines.firstSelectedRow + 1
            lastMarked: lines.lastSelectedRow + 1
            onLineEntered: line => pane.revealLine(line)
            onFindRequested: words => pane.startFinding(words)
        }
        ListView {
            id: list
            visible: !pane.editing
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

            Keys.onReturnPressed: pane.revealLine((currentItem as TemplateLine)?.newLine ?? 0)

            readonly property real gutter: views.currentIndex === 0 ? 48 : 96
            delegate: TemplateLine {
                gutter: list.gutter
                width: list.contentWidth
                both: views.currentIndex === 1
                found: find.visible && views.currentIndex === 0 && index === find.finder.line - 1
                onTapped: pane.revealLine(newLine)
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
