pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Problems
import Lintel.Document
import Lintel.Ui

// The facts that apply to the design, or to what is selected. A click selects what a fact is about.
FocusScope {
    id: pane

    required property DesignDocument document
    required property DesignFactsModel model
    signal factRequested(string id)

    ListView {
        id: list
        objectName: "designFacts"
        anchors.fill: parent
        clip: true
        model: pane.model
        currentIndex: -1
        activeFocusOnTab: true
        focus: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Facts")
        T.ScrollBar.vertical: ScrollBar {}
        delegate: DesignFactRow {
            id: row
            onClicked: pane.model.reveal(row.index)
            onOpenRequested: pane.factRequested(row.factId)
        }
        Keys.onReturnPressed: pane.model.reveal(currentIndex)
        Keys.onEnterPressed: pane.model.reveal(currentIndex)
    }
    Label {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.space.s4)
        visible: pane.model.count === 0
        text: pane.model.total > 0 ? qsTr("The library has no fact about what is selected.") : qsTr("What the library knows of the blocks you draw shows here.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
}
