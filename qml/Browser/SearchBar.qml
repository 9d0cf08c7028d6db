pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Browser
import Lintel.Ui

// The search, what is wrong with it, how many it found, and a list of its words.
Column {
    id: bar

    required property CardBrowser browser
    required property CardTable table
    readonly property alias field: input

    signal leave

    spacing: Theme.space.s1

    Row {
        width: parent.width
        spacing: Theme.space.s3
        SearchField {
            id: input
            objectName: "cardSearch"
            width: parent.width - found.width - words.width - columns.width - 3 * parent.spacing
            keys: "/"
            placeholderText: qsTr("Words, or terms such as service:sqs is:due prop:stability<5")
            Accessible.description: bar.browser.queryError
            onTextEdited: bar.browser.query = text
            Keys.onReturnPressed: bar.leave()
            Keys.onEnterPressed: bar.leave()
            Keys.onDownPressed: bar.leave()
            readonly property string wanted: bar.browser.query
            onWantedChanged: if (wanted !== text)
                text = wanted
        }
        IconButton {
            id: words
            objectName: "wordsButton"
            anchors.verticalCenter: parent.verticalCenter
            glyph: "help"
            text: qsTr("Words of the search")
            onClicked: help.open()

            Popover {
                id: help
                objectName: "searchHelp"
                y: parent.height + Theme.space.s1
                x: parent.width - width
                width: 440
                contentItem: ListView {
                    implicitHeight: Math.min(contentHeight, 420)
                    clip: true
                    focus: true
                    keyNavigationEnabled: true
                    boundsBehavior: Flickable.StopAtBounds
                    T.ScrollBar.vertical: ScrollBar {}
                    model: bar.browser.searchWords
                    delegate: ListRow {
                        required property var modelData
                        text: modelData.word
                        font: Theme.type.code
                        trailing: modelData.help
                        highlighted: ListView.isCurrentItem && ListView.view.activeFocus
                        onClicked: {
                            help.close();
                            const whole = !modelData.word.endsWith(":");
                            if (whole)
                                bar.browser.toggleTerm(modelData.word);
                            else
                                bar.browser.query = (bar.browser.query + " " + modelData.word).trim();
                            input.forceActiveFocus(Qt.OtherFocusReason);
                            input.cursorPosition = input.length;
                        }
                    }
                }
            }
        }
        IconButton {
            id: columns
            objectName: "columnsButton"
            anchors.verticalCenter: parent.verticalCenter
            glyph: "columns-2"
            text: qsTr("Columns")
            onClicked: chooser.open()

            ColumnChooser {
                id: chooser
                objectName: "columnChooser"
                y: parent.height + Theme.space.s1
                x: parent.width - width
                browser: bar.browser
                table: bar.table
            }
        }
        Label {
            id: found
            objectName: "foundCount"
            anchors.verticalCenter: parent.verticalCenter
            readonly property int count: bar.browser.cards.count
            readonly property string number: count.toLocaleString(Qt.locale("en"), "f", 0)
            text: bar.browser.byFact ? (count === 1 ? qsTr("1 fact") : qsTr("%1 facts").arg(number)) : (count === 1 ? qsTr("1 card") : qsTr("%1 cards").arg(number))
            color: Theme.color.text2
        }
    }
    Label {
        objectName: "queryError"
        width: parent.width
        visible: text.length > 0
        text: bar.browser.queryError
        font: Theme.type.small
        color: Theme.color.error
    }
}
