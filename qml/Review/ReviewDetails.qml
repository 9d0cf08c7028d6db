import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Review

// The side column: what the card is confused with, how well it is remembered, how the session goes. What it says of
// the card stays hidden until the answer is shown.
Rectangle {
    id: details

    required property ReviewSession session
    readonly property bool revealed: session.state === ReviewSession.Answer
    readonly property var memory: session.memory
    readonly property var confused: session.card.confusedWith

    property var uses: []

    signal openFact(string fact)
    signal openOnCanvas

    color: Theme.color.surface

    Divider {
        vertical: true
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
            x: Theme.space.s6
            width: details.width - 2 * Theme.space.s6
            topPadding: Theme.space.s5
            bottomPadding: Theme.space.s5
            spacing: Theme.space.s5

            DetailSection {
                objectName: "confusedSection"
                width: column.width
                visible: details.revealed && details.confused.length > 0
                glyph: "arrows-exchange"
                title: details.confused.some(other => other.swapped) ? qsTr("You take these for each other") : qsTr("Easily confused with")
                ConfusedWith {
                    width: column.width
                    card: details.session.card
                    onOpenFact: fact => details.openFact(fact)
                }
            }
            Divider {
                width: column.width
                visible: details.revealed && details.confused.length > 0
            }
            DetailSection {
                objectName: "memorySection"
                width: column.width
                visible: details.revealed
                glyph: "brain"
                title: qsTr("Memory of this card")
                Label {
                    width: column.width
                    visible: !details.memory.known
                    text: qsTr("New: your first answer starts its memory.")
                    wrapMode: Text.Wrap
                    color: Theme.color.text2
                }
                FigureRow {
                    objectName: "recallRow"
                    width: column.width
                    visible: details.memory.known
                    name: qsTr("Chance you knew it now")
                    figure: qsTr("%1 %").arg(Math.round(details.memory.retrievability * 100))
                }
                FigureRow {
                    width: column.width
                    visible: details.memory.known
                    name: qsTr("Stability")
                    figure: qsTr("%1 d").arg(details.memory.stability.toFixed(details.memory.stability < 100 ? 1 : 0))
                }
                FigureRow {
                    width: column.width
                    visible: details.memory.known
                    name: qsTr("Difficulty")
                    figure: qsTr("%1 of 10").arg(details.memory.difficulty.toFixed(1))
                }
                FigureRow {
                    width: column.width
                    visible: details.memory.known
                    name: qsTr("Desired retention")
                    figure: qsTr("%1 %").arg(Math.round(details.memory.desiredRetention * 100))
                }
                MemoryCurve {
                    objectName: "memoryCurve"
                    width: column.width
                    visible: details.memory.curves.length > 0
                    memory: details.memory
                }
            }
            Divider {
                width: column.width
                visible: placeSection.visible
            }
            DetailSection {
                id: placeSection
                objectName: "placeSection"
                width: column.width
                visible: details.revealed && details.session.card.neighbours.length > 1
                glyph: "list-details"
                title: qsTr("In its place")
                Neighbours {
                    width: column.width
                    card: details.session.card
                    onOpenFact: fact => details.openFact(fact)
                }
            }
            Divider {
                width: column.width
                visible: usesSection.visible
            }
            DetailSection {
                id: usesSection
                objectName: "usesSection"
                width: column.width
                visible: details.revealed && details.uses.length > 0
                glyph: "ruler-measure"
                title: qsTr("Used on the canvas by")
                CanvasUses {
                    width: column.width
                    uses: details.uses
                    onOpenOnCanvas: details.openOnCanvas()
                }
            }
            Divider {
                width: column.width
                visible: details.revealed
            }
            DetailSection {
                width: column.width
                glyph: "list"
                title: qsTr("This session")
                FigureRow {
                    objectName: "sessionCounts"
                    width: column.width
                    name: qsTr("Again / Hard / Good / Easy")
                    figure: "%1 / %2 / %3 / %4".arg(details.session.tally[0]).arg(details.session.tally[1]).arg(details.session.tally[2]).arg(details.session.tally[3])
                }
                FigureRow {
                    objectName: "leftCounts"
                    width: column.width
                    name: qsTr("Left: review, learning, new")
                    figure: "%1, %2, %3".arg(details.session.leftReview).arg(details.session.leftLearning).arg(details.session.leftNew)
                }
            }
        }
    }
}
