pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Browser
import Lintel.Ui

// The rows with their header. Arrows move, with Shift they extend the selection, Ctrl+Space toggles a row.
FocusScope {
    id: table

    required property CardBrowser browser
    readonly property CardsModel model: browser.cards
    readonly property int inset: Theme.space.s4

    signal opened

    // Of the names that the browser knows; those of the highest rank give way first in a narrow window.
    readonly property var everyColumn: ({
            text: {
                text: browser.byFact ? qsTr("Fact") : qsTr("Question"),
                width: 0,
                rank: 0
            },
            deck: {
                text: qsTr("Deck"),
                width: 132,
                rank: 1
            },
            kind: {
                text: qsTr("Kind"),
                width: 128,
                rank: 4
            },
            due: {
                text: qsTr("Due"),
                width: 72,
                rank: 0
            },
            recall: {
                text: qsTr("Recall"),
                width: 52,
                rank: 1
            },
            stability: {
                text: qsTr("Stability"),
                width: 64,
                rank: 2
            },
            difficulty: {
                text: qsTr("Difficulty"),
                width: 64,
                rank: 4
            },
            lapses: {
                text: qsTr("Lapses"),
                width: 52,
                rank: 3
            },
            reps: {
                text: qsTr("Answers"),
                width: 60,
                rank: 3
            },
            last: {
                text: qsTr("Last answer"),
                width: 92,
                rank: 3
            },
            tags: {
                text: qsTr("Tags"),
                width: 120,
                rank: 3
            }
        })
    readonly property int leastText: 240
    readonly property var columns: {
        const shown = browser.columns.map(name => Object.assign({
                    name
                }, everyColumn[name]));
        while (shown.length > 1 && restFor(shown) < leastText)
            shown.splice(shown.reduce((last, column, index) => column.rank >= shown[last].rank && column.width > 0 ? index : last, 0), 1);
        return shown;
    }
    readonly property int textWidth: Math.max(120, restFor(columns))

    // What the others leave to the column of the texts.
    function restFor(columns: var): int {
        return columns.reduce((rest, column) => rest - column.width, width - 2 * inset - (columns.length - 1) * Theme.space.s3);
    }
    function head(name: string): string {
        return everyColumn[name]?.text ?? name;
    }
    function figure(card: var, name: string): string {
        return name === "lapses" || name === "reps" ? (card.reps > 0 ? card[name] : "") : card[name];
    }
    function move(row: int, extend: bool): void {
        row = Math.max(0, Math.min(list.count - 1, row));
        if (extend)
            model.extend(row);
        else
            model.select(row);
        list.positionViewAtIndex(row, ListView.Contain);
    }

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Cards")
    Keys.onPressed: event => {
        const row = table.model.currentRow();
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const page = Math.max(1, Math.floor(list.height / Theme.size.row) - 1);
        event.accepted = true;
        if (event.key === Qt.Key_Down)
            table.move(row + 1, shift);
        else if (event.key === Qt.Key_Up)
            table.move(row - 1, shift);
        else if (event.key === Qt.Key_PageDown)
            table.move(row + page, shift);
        else if (event.key === Qt.Key_PageUp)
            table.move(row - page, shift);
        else if (event.key === Qt.Key_Home)
            table.move(0, shift);
        else if (event.key === Qt.Key_End)
            table.move(list.count - 1, shift);
        else if (event.key === Qt.Key_A && (event.modifiers & Qt.ControlModifier))
            table.model.selectAll();
        else if (event.key === Qt.Key_Space && (event.modifiers & Qt.ControlModifier))
            table.model.toggle(row);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            table.opened();
        else
            event.accepted = false;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.raised
        Divider {
            width: parent.width
        }
    }
    Row {
        id: header
        x: table.inset
        height: Theme.size.tableHeader
        spacing: Theme.space.s3
        Repeater {
            model: table.columns
            T.AbstractButton {
                id: head
                required property var modelData
                readonly property bool sorting: table.browser.order === modelData.name
                objectName: "head_" + modelData.name
                width: modelData.width > 0 ? modelData.width : table.textWidth
                height: header.height
                hoverEnabled: true
                text: modelData.text
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: sorting ? (table.browser.descending ? qsTr("%1, sorted, largest first").arg(text) : qsTr("%1, sorted").arg(text)) : text
                Keys.onReturnPressed: clicked()
                onClicked: table.browser.orderBy(modelData.name)
                Row {
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 2
                    Label {
                        width: Math.min(implicitWidth, head.width - (head.sorting ? 14 : 0))
                        text: head.text
                        font: Theme.type.caption
                        color: head.sorting || head.hovered ? Theme.color.text : Theme.color.text2
                        Accessible.ignored: true
                    }
                    Glyph {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: head.sorting
                        name: table.browser.descending ? "chevron-down" : "chevron-up"
                        size: 12
                    }
                }
                FocusRing {
                    visible: head.visualFocus
                }
            }
        }
    }
    Divider {
        y: header.height
        width: parent.width
    }
    ListView {
        id: list
        objectName: "cardList"
        anchors.fill: parent
        anchors.topMargin: header.height + 1
        clip: true
        reuseItems: true
        cacheBuffer: 0 // rows that are made ahead would be called off with a warning when the search changes
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        model: table.model
        focus: true
        T.ScrollBar.vertical: ScrollBar {}

        delegate: Item {
            id: row

            required property int index
            required property var card
            required property bool chosen
            required property bool current

            width: list.width
            height: Theme.size.row
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1, %2, %3").arg(card.text).arg(card.deck).arg(card.due)
            Accessible.selected: chosen

            Rectangle {
                anchors.fill: parent
                color: row.chosen ? Theme.color.accentTint : hover.hovered ? Theme.color.hover : "transparent"
            }
            FocusRing {
                anchors.margins: 2
                visible: row.current && list.activeFocus
            }
            HoverHandler {
                id: hover
            }
            MouseArea {
                anchors.fill: parent
                onClicked: mouse => {
                    list.forceActiveFocus(Qt.MouseFocusReason);
                    if (mouse.modifiers & Qt.ShiftModifier)
                        table.model.extend(row.index);
                    else if (mouse.modifiers & Qt.ControlModifier)
                        table.model.toggle(row.index);
                    else
                        table.model.select(row.index);
                }
                onDoubleClicked: table.opened()
            }
            Row {
                x: table.inset
                height: parent.height
                spacing: Theme.space.s3
                Repeater {
                    model: table.columns
                    Item {
                        id: cell
                        required property var modelData
                        readonly property bool isText: modelData.width === 0
                        readonly property bool isWord: isText || modelData.name === "deck" || modelData.name === "kind" || modelData.name === "tags"
                        width: isText ? table.textWidth : modelData.width
                        height: row.height
                        Row {
                            id: marks
                            anchors.verticalCenter: parent.verticalCenter
                            visible: cell.isText && (row.card.flag > 0 || row.card.resting)
                            spacing: Theme.space.s1
                            Glyph {
                                visible: row.card.flag > 0
                                name: "flag"
                                size: Theme.size.iconSmall
                                color: Theme.color.warning
                            }
                            Glyph {
                                visible: row.card.resting
                                name: "player-pause"
                                size: Theme.size.iconSmall
                                color: Theme.color.text3
                            }
                        }
                        Label {
                            anchors.verticalCenter: parent.verticalCenter
                            x: marks.visible ? marks.width + Theme.space.s2 : 0
                            width: parent.width - x
                            text: cell.isText ? row.card.text : table.figure(row.card, cell.modelData.name)
                            font: cell.isText ? Theme.type.body : cell.isWord ? Theme.type.small : Theme.type.codeSmall
                            color: row.card.resting ? Theme.color.text3 : cell.modelData.name === "due" && row.card.late ? Theme.color.warning : cell.isText ? Theme.color.text : Theme.color.text2
                            Accessible.ignored: true
                        }
                    }
                }
            }
            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
    }
}
