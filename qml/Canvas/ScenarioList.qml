pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// The condition lens: values of the parameters that conditions depend on, and which conditions hold, in the scenario that the
// canvas shows. What does not exist in it fades.
Popover {
    id: popover

    required property DesignDocument document
    required property CanvasInput input
    required property ViewFilter filter

    objectName: "scenarioList"
    parent: input
    x: Theme.space.s4
    y: Theme.space.s3 + Theme.size.rowDense + Theme.space.s2 // below what ViewNotice says
    width: 344
    onClosed: input.forceActiveFocus(Qt.PopupFocusReason)

    ConditionLens {
        id: lens
        document: popover.document
        active: popover.visible
        onChanged: {
            popover.filter.absent = absent;
            popover.filter.scenario = scenario;
        }
    }
    Connections {
        target: popover.filter
        function onChanged(): void {
            if (popover.filter.scenario.length === 0 && lens.scenario.length > 0)
                lens.clear();
        }
    }
    Column {
        width: popover.availableWidth
        spacing: Theme.space.s3
        Label {
            width: parent.width
            text: lens.count === 0 ? qsTr("The template has no conditions.") : !lens.possible ? qsTr("These exclude each other: no choice of parameters leads there.") : lens.scenario.length === 0 ? qsTr("Choose values, or which conditions hold.") : lens.absent.length === 0 ? qsTr("Everything exists then.") : lens.absent.length === 1 ? qsTr("1 resource does not exist then.") : qsTr("%1 resources do not exist then.").arg(lens.absent.length)
            color: lens.possible ? Theme.color.text2 : Theme.color.error
            wrapMode: Text.Wrap
        }
        Flickable {
            id: scroll
            width: parent.width
            height: Math.min(rows.height, popover.input.height - 6 * Theme.space.s6)
            contentHeight: rows.height
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
            Column {
                id: rows
                width: scroll.width - (scroll.clip ? Theme.space.s3 : 0)
                spacing: Theme.space.s3
                Repeater {
                    model: lens
                    ScenarioRow {
                        width: rows.width
                        onPicked: option => lens.choose(index, option)
                    }
                }
            }
        }
        Button {
            objectName: "clearScenario"
            visible: lens.scenario.length > 0
            size: "small"
            text: qsTr("Leave the scenario")
            onClicked: lens.clear()
        }
    }
}
