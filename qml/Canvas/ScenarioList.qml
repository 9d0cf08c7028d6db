pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// The condition lens: which conditions hold in the scenario that the canvas shows. What does not exist in it fades.
Popover {
    id: popover

    required property DesignDocument document
    required property CanvasInput input
    required property ViewFilter filter

    objectName: "scenarioList"
    parent: input
    x: Theme.space.s4
    y: Theme.space.s4
    width: 320
    onClosed: input.forceActiveFocus(Qt.PopupFocusReason)

    ConditionLens {
        id: lens
        document: popover.document
        onChanged: popover.filter.absent = absent
    }
    Connections {
        target: popover.filter
        function onChanged(): void {
            if (popover.filter.absent.length === 0 && lens.absent.length > 0)
                lens.clear();
        }
    }
    Column {
        width: popover.availableWidth
        spacing: Theme.space.s3
        Label {
            width: parent.width
            text: lens.count === 0 ? qsTr("The template has no conditions.") : !lens.possible ? qsTr("These exclude each other: no choice of parameters leads there.") : lens.absent.length === 0 ? qsTr("Choose which conditions hold.") : lens.absent.length === 1 ? qsTr("1 resource does not exist then.") : qsTr("%1 resources do not exist then.").arg(lens.absent.length)
            color: lens.possible ? Theme.color.text2 : Theme.color.error
            wrapMode: Text.Wrap
        }
        Repeater {
            model: lens
            Column {
                id: row
                required property int index
                required property string name
                required property int chosen
                required property string words
                width: parent.width
                spacing: Theme.space.s1
                Label {
                    width: parent.width
                    text: row.name
                    font: Theme.type.smallStrong
                }
                Label {
                    width: parent.width
                    text: qsTr("where %1").arg(row.words)
                    font: Theme.type.small
                    color: Theme.color.text2
                    wrapMode: Text.Wrap
                }
                SegmentedControl {
                    objectName: "condition:" + row.name
                    label: row.name
                    model: [qsTr("Either"), qsTr("Holds"), qsTr("Does not")]
                    currentIndex: row.chosen
                    onActivated: index => lens.choose(row.index, index)
                }
            }
        }
    }
}
