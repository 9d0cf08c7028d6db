pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// What is selected: its properties as a form that the resource catalog makes, its connections,
// and who may do what.
FocusScope {
    id: pane

    required property DesignDocument document
    signal openFact(string id)

    function focusFirst(): void {
        tabs.currentIndex = 0;
        logicalId.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: Theme.size.inspector
    onActiveFocusChanged: {
        if (activeFocus && Window.activeFocusItem === pane)
            focusFirst();
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Inspector")

    SelectedElement {
        id: element
        document: pane.document
        onChanged: {
            if (elementId !== pane.shownId) {
                pane.shownId = elementId;
                pane.resourceIndex = 0;
                scroll.contentY = 0;
            }
        }
    }
    property string shownId
    property int resourceIndex: 0

    PropertyModel {
        id: properties
        document: pane.document
        resource: element.resources[pane.resourceIndex] ?? ""
        peers: element.peers
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: element.kind.length > 0

        ElementHeader {
            Layout.fillWidth: true
            element: element
        }
        Tabs {
            id: tabs
            objectName: "inspectorTabs"
            Layout.fillWidth: true
            visible: element.kind === "node" || element.kind === "frame"
            TabItem {
                horizontalPadding: Theme.space.s2
                text: qsTr("Properties")
            }
            TabItem {
                horizontalPadding: Theme.space.s2
                text: qsTr("Connections")
                count: element.connections.length
            }
            TabItem {
                horizontalPadding: Theme.space.s2
                text: qsTr("Access")
                count: element.access.length
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Flickable {
            id: scroll
            objectName: "inspectorScroll"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: content.height
            T.ScrollBar.vertical: ScrollBar {}

            // Keeps the field that has the focus in view.
            function show(item: Item): void {
                const top = item.mapToItem(content, 0, 0).y - Theme.space.s6;
                const bottom = top + item.height + Theme.space.s12;
                if (top < contentY)
                    contentY = Math.max(0, top);
                else if (bottom > contentY + height)
                    contentY = Math.min(contentHeight - height, bottom - height);
            }
            readonly property Item focused: Window.activeFocusItem
            onFocusedChanged: {
                for (let item = focused; item; item = item.parent)
                    if (item === content)
                        return show(focused);
            }

            Column {
                id: content
                width: scroll.width
                padding: Theme.space.s4
                spacing: Theme.space.s4

                readonly property real inner: width - 2 * Theme.space.s4
                readonly property bool showsForm: tabs.visible ? tabs.currentIndex === 0 : true

                SeveralSelected {
                    width: content.inner
                    visible: element.kind === "several"
                    document: pane.document
                    sharing: element.peers.length > 0 && (properties.count > 0 || properties.addable("").length > 0)
                }
                ShapeForm {
                    width: content.inner
                    visible: element.kind === "shape"
                    document: pane.document
                    element: element
                }
                StateForm {
                    width: content.inner
                    visible: content.showsForm && element.state.length > 0
                    document: pane.document
                    state: element.state
                }
                ConnectionList {
                    width: content.inner
                    visible: element.kind === "connection" || tabs.visible && tabs.currentIndex === 1
                    document: pane.document
                    connections: element.connections
                    single: element.kind === "connection"
                    onFactRequested: id => pane.openFact(id)
                }
                AccessList {
                    width: content.inner
                    visible: tabs.visible && tabs.currentIndex === 2
                    entries: element.access
                    onElementsRequested: ids => pane.document.reveal(ids)
                }
                FoldedResources {
                    width: content.inner
                    visible: content.showsForm && element.resources.length > 1
                    resources: element.resources
                    currentIndex: pane.resourceIndex
                    onChosen: index => pane.resourceIndex = index
                }
                LogicalIdField {
                    id: logicalId
                    width: content.inner
                    visible: content.showsForm && properties.resource.length > 0 && element.kind !== "several"
                    document: pane.document
                    resource: properties.resource
                }
                PropertyForm {
                    id: form
                    width: content.inner
                    visible: content.showsForm && properties.resource.length > 0
                    model: properties
                    onFactRequested: id => pane.openFact(id)
                    onElementRequested: id => pane.document.reveal([id])
                }
                AttributeList {
                    width: content.inner
                    visible: content.showsForm && attributes.length > 0 && element.kind !== "several"
                    resource: properties.resource
                    attributes: properties.attributes
                }
            }
        }
    }
    NothingSelected {
        anchors.fill: parent
        visible: element.kind.length === 0
        document: pane.document
    }
}
