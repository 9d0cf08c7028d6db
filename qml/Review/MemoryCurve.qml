pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Lintel.Ui

// How the memory faded after each answer, from the first one to now.
Item {
    id: plot

    required property var memory

    readonly property int inset: 5
    readonly property real plotWidth: width - 2 * inset - target.width - Theme.space.s1
    readonly property real plotHeight: height - 2 * inset - axis.height - Theme.space.s1
    readonly property var last: memory.curves.length > 0 ? memory.curves[memory.curves.length - 1] : []

    function place(point: point): point {
        return Qt.point(inset + point.x * plotWidth, inset + point.y * plotHeight);
    }
    function level(recall: real): real {
        return inset + (1 - recall) / (1 - memory.curveFloor) * plotHeight;
    }

    implicitHeight: 92
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Chance of recall since %1, after %2 answers, now %3 percent").arg(memory.since).arg(memory.curves.length).arg(Math.round(memory.retrievability * 100))

    Shape {
        anchors.fill: parent
        // Smooth lines; the software renderer has no layers, but smooths by itself.
        layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software
        layer.samples: 4
        ShapePath {
            strokeColor: Theme.color.borderStrong
            strokeWidth: 1
            strokeStyle: ShapePath.DashLine
            dashPattern: [2, 3]
            fillColor: "transparent"
            startX: plot.inset
            startY: plot.level(plot.memory.desiredRetention)
            PathLine {
                x: plot.inset + plot.plotWidth
                y: plot.level(plot.memory.desiredRetention)
            }
        }
        ShapePath {
            strokeColor: Theme.color.accent
            strokeWidth: 1.5
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            PathMultiline {
                paths: plot.memory.curves.map(curve => curve.map(point => plot.place(point)))
            }
        }
        ShapePath {
            strokeColor: Theme.color.accentBorder
            strokeWidth: 1
            fillColor: "transparent"
            PathMultiline {
                // Each answer lifts the memory back to certain.
                paths: plot.memory.curves.slice(0, -1).map(curve => [plot.place(curve[curve.length - 1]), plot.place(Qt.point(curve[curve.length - 1].x, 0))])
            }
        }
    }
    Repeater {
        model: plot.memory.answers
        Rectangle {
            required property var modelData
            readonly property bool forgotten: modelData.rating === 1
            x: plot.place(Qt.point(modelData.x, 0)).x - width / 2
            y: plot.inset - height / 2
            width: 6
            height: 6
            radius: forgotten ? 0 : 3
            color: forgotten ? Theme.color.surface : Theme.color.accent
            border.width: forgotten ? 1.5 : 0
            border.color: Theme.color.error
        }
    }
    Rectangle {
        readonly property point at: plot.last.length > 0 ? plot.place(plot.last[plot.last.length - 1]) : Qt.point(0, 0)
        visible: plot.last.length > 0
        x: at.x - width / 2
        y: at.y - height / 2
        width: 8
        height: 8
        radius: 4
        color: Theme.color.accent
    }
    Label {
        id: target
        anchors.right: parent.right
        y: plot.level(plot.memory.desiredRetention) - height / 2
        text: qsTr("%1 %").arg(Math.round(plot.memory.desiredRetention * 100))
        font: Theme.type.caption
        color: Theme.color.text3
        Accessible.ignored: true
    }
    Item {
        id: axis
        anchors.bottom: parent.bottom
        width: parent.width
        height: from.height
        Divider {
            y: -Theme.space.s1
        }
        Label {
            id: from
            text: plot.memory.since
            font: Theme.type.caption
            color: Theme.color.text3
            Accessible.ignored: true
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: target.width + Theme.space.s1
            text: qsTr("now")
            font: Theme.type.caption
            color: Theme.color.text3
            Accessible.ignored: true
        }
    }
}
