pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Lintel.App
import Lintel.Ui

// Where one is, the command field (or the page's own tools) in the middle, the page's actions at the right.
Rectangle {
    id: bar

    required property Shell shell
    required property Route route

    property Route adopted: null

    function place(owner: Route, centreSlot: Item, trailingSlot: Item): void {
        if (owner?.centre)
            owner.centre.parent = centreSlot;
        if (owner?.trailing)
            owner.trailing.parent = trailingSlot;
    }

    onRouteChanged: {
        place(adopted, null, null);
        place(route, centre, trailing);
        adopted = route;
    }
    implicitHeight: Theme.size.topBar
    color: Theme.color.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Top bar")

    RowLayout {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.s6
        anchors.verticalCenter: parent.verticalCenter
        // Names give way to what stands in the middle.
        width: Math.min(Math.ceil(implicitWidth), (bar.width - Math.max(field.width, centre.width)) / 2 - Theme.space.s10)
        spacing: Theme.space.s2

        Repeater {
            model: bar.route ? bar.route.crumbs : []
            RowLayout {
                id: crumb

                required property int index
                required property string modelData
                readonly property bool last: index === bar.route.crumbs.length - 1

                spacing: Theme.space.s2
                Label {
                    objectName: "crumb"
                    Layout.fillWidth: true
                    Layout.preferredWidth: Math.ceil(implicitWidth)
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    text: crumb.modelData
                    font: crumb.last ? Theme.type.heading : Theme.type.body
                    color: crumb.last ? Theme.color.text : Theme.color.text2
                }
                Label {
                    visible: !crumb.last
                    text: "/"
                    color: Theme.color.text3
                    Accessible.ignored: true
                }
            }
        }
    }
    CommandField {
        id: field
        anchors.centerIn: parent
        visible: !(bar.route?.centre?.visible ?? false)
        onClicked: bar.shell.paletteRequested()
    }
    Item {
        id: centre
        anchors.centerIn: parent
        width: childrenRect.width
        height: childrenRect.height
    }
    Item {
        id: trailing
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s4
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }
    Divider {
        anchors.bottom: parent.bottom
    }
}
