pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Browser
import Lintel.Ui

// Filters that write terms into the search: states, decks, kinds, tags.
Rectangle {
    id: pane

    required property CardBrowser browser

    readonly property var states: [["is:due", qsTr("Due"), "clock"], ["is:new", qsTr("New"), "plus"], ["is:learning", qsTr("Learning"), "refresh"], ["is:review", qsTr("Learned"), "check"], ["is:leech", qsTr("Often forgotten"), "alert-triangle"], ["is:confused", qsTr("Mistaken for another"), "arrows-exchange"], ["is:changed", qsTr("Corrected"), "replace"], ["is:flagged", qsTr("Flagged"), "flag"], ["is:suspended", qsTr("Suspended"), "player-pause"], ["is:edited", qsTr("In your words"), "pencil"], ["is:own", qsTr("Your own cards"), "user"]]

    color: Theme.color.surface

    function quoted(name: string, value: string): string {
        return name + (/[\s()"]/.test(value) ? "\"" + value.replace(/"/g, "") + "\"" : value);
    }

    component Filter: ListRow {
        required property string term
        // The query is named so that the row looks again whenever it changes.
        highlighted: pane.browser.query.length > 0 && pane.browser.hasTerm(term)
        width: column.width
        implicitHeight: Theme.size.rowDense
        Accessible.checkable: true
        Accessible.checked: highlighted
        onClicked: pane.browser.toggleTerm(term)
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: column
            x: Theme.space.s2
            width: flick.width - 2 * Theme.space.s2
            topPadding: Theme.space.s3
            bottomPadding: Theme.space.s4

            SegmentedControl {
                objectName: "cardsOrFacts"
                x: Theme.space.s1
                width: parent.width - 2 * Theme.space.s1
                label: qsTr("Rows")
                model: [qsTr("Cards"), qsTr("Facts")]
                currentIndex: pane.browser.byFact ? 1 : 0
                onActivated: index => pane.browser.byFact = index === 1
            }
            Item {
                width: 1
                height: Theme.space.s2
            }
            Repeater {
                model: pane.states
                Filter {
                    required property var modelData
                    objectName: "filter_" + modelData[0]
                    term: modelData[0]
                    text: modelData[1]
                    glyph: modelData[2]
                }
            }
            SectionHeader {
                id: kindsHead
                width: parent.width
                collapsible: true
                expanded: false
                text: qsTr("Kinds")
            }
            Repeater {
                model: kindsHead.expanded ? pane.browser.kinds : []
                Filter {
                    required property var modelData
                    term: "kind:" + modelData.name
                    text: modelData.title
                }
            }
            SectionHeader {
                id: tagsHead
                width: parent.width
                visible: pane.browser.tags.length > 0
                collapsible: true
                text: qsTr("Tags")
            }
            Repeater {
                model: tagsHead.expanded ? pane.browser.tags : []
                Filter {
                    required property string modelData
                    term: "tag:" + modelData
                    text: modelData
                    glyph: "tag"
                }
            }
            SectionHeader {
                id: decksHead
                width: parent.width
                collapsible: true
                text: qsTr("Decks")
            }
            Repeater {
                model: decksHead.expanded ? pane.browser.decks : []
                Filter {
                    required property var modelData
                    objectName: "deck_" + modelData.id
                    term: modelData.own ? pane.quoted("deck:", modelData.id) : "service:" + modelData.id
                    text: modelData.name
                    category: modelData.category
                    glyph: modelData.own ? "folder" : Theme.service(modelData.id)?.glyph ?? ""
                    monogram: modelData.name.replace(/^(Amazon|AWS) /, "").slice(0, 2).toUpperCase()
                    trailing: modelData.cards
                }
            }
        }
    }
    Divider {
        vertical: true
        anchors.right: parent.right
    }
}
