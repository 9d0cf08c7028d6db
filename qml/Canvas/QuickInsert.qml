pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Inserts by typing: "lambda", Enter; "lambda > sqs dlq" builds and connects. Up and down choose another block for the
// last word, Escape closes.
Popover {
    id: popup

    required property CanvasInput input
    required property CanvasViewport viewport
    property point at // of the scene

    function start(scenePoint: point): void {
        at = scenePoint;
        const screen = Qt.point(at.x * viewport.zoom + viewport.offset.x, at.y * viewport.zoom + viewport.offset.y);
        x = Math.max(0, Math.min(screen.x, input.width - width));
        y = Math.max(0, Math.min(screen.y, input.height - Theme.size.field - 8 * Theme.size.rowDense));
        words.clear();
        model.text = "";
        open();
        words.forceActiveFocus(Qt.PopupFocusReason);
    }
    function build(row: int): void {
        if (model.build(row, at))
            close();
    }

    objectName: "quickInsert"
    parent: input
    width: 300
    padding: Theme.space.s2
    onClosed: input.forceActiveFocus(Qt.PopupFocusReason)

    Column {
        width: popup.availableWidth
        spacing: Theme.space.s1

        SearchField {
            id: words
            objectName: "quickInsertText"
            width: parent.width
            glyph: "plus"
            placeholderText: qsTr("lambda > sqs dlq")
            Accessible.name: qsTr("What to insert; > connects")
            onTextEdited: {
                model.text = text;
                list.currentIndex = 0;
            }
            onAccepted: popup.build(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onEscapePressed: popup.close()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s1
            visible: model.terms.length > 1 || (model.terms[0]?.name ?? "").length > 0
            Repeater {
                model: model.terms
                Row {
                    id: term
                    required property var modelData
                    spacing: Theme.space.s1
                    Glyph {
                        anchors.verticalCenter: parent.verticalCenter
                        name: term.modelData.joins ? "arrow-right" : ""
                        visible: term.modelData.joins
                        size: Theme.size.iconSmall
                    }
                    Chip {
                        tone: term.modelData.known ? "accent" : "error"
                        text: term.modelData.name.length > 0 ? qsTr("%1 “%2”").arg(term.modelData.label).arg(term.modelData.name) : term.modelData.label
                    }
                }
            }
        }
        Label {
            objectName: "quickInsertProblem"
            width: parent.width
            visible: text.length > 0
            text: model.problem
            color: Theme.color.error
            font: Theme.type.small
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
        ListView {
            id: list
            objectName: "quickInsertBlocks"
            width: parent.width
            height: contentHeight
            clip: true
            interactive: false
            model: QuickInsertModel {
                id: model
                input: popup.input
            }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Blocks that fit")
            delegate: ListRow {
                required property int index
                required property string label
                focusPolicy: Qt.NoFocus
                implicitHeight: Theme.size.rowDense
                highlighted: ListView.isCurrentItem
                required category
                required glyph
                required monogram
                text: label
                onClicked: popup.build(index)
            }
        }
    }
}
