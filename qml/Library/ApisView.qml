pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// The operations to know. The current one shows its parameters and errors.
FocusScope {
    id: view

    required property var apis
    property string target

    signal openSource(string url)

    function reveal(): void {
        const index = apis.findIndex(api => api.operation === target);
        if (index < 0)
            return;
        list.currentIndex = index;
        list.positionViewAtIndex(index, ListView.Contain);
    }
    onTargetChanged: reveal()
    Component.onCompleted: reveal()

    ListView {
        id: list
        objectName: "apisList"
        x: Theme.space.s6
        width: parent.width - 2 * x
        height: parent.height
        focus: true
        activeFocusOnTab: true
        clip: true
        spacing: -1 // neighbours share a line
        topMargin: Theme.space.s3
        bottomMargin: Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        model: view.apis
        cacheBuffer: 0 // rows made ahead would be asked for after the list has become shorter
        Accessible.role: Accessible.List
        Accessible.name: qsTr("APIs")
        delegate: ApiRow {
            expanded: ListView.isCurrentItem
            focused: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = list.currentIndex === index ? -1 : index;
            }
            onOpenSource: url => view.openSource(url)
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
