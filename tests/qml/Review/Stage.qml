pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Review
import Lintel.Ui

// The page with its parts of the top bar, as the window arranges them.
FocusScope {
    id: stage

    required property ReviewSession session
    property bool dark: false
    property list<string> heard

    focus: true

    Binding {
        target: Theme
        property: "dark"
        value: stage.dark
    }
    Rectangle {
        id: bar
        width: parent.width
        height: Theme.size.topBar
        color: Theme.color.surface
        SessionProgress {
            anchors.centerIn: parent
            session: stage.session
        }
        SessionActions {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s4
            anchors.verticalCenter: parent.verticalCenter
            page: page
        }
        Divider {
            anchors.bottom: parent.bottom
        }
    }
    ReviewPage {
        id: page
        objectName: "page"
        x: Theme.size.rail
        y: bar.height
        width: parent.width - x
        height: parent.height - y
        focus: true
        session: stage.session
        onOpenFact: fact => stage.heard.push("fact " + fact)
        onOpenService: service => stage.heard.push("service " + service)
        onOpenSource: url => stage.heard.push("source " + url)
        onOpenOnCanvas: fact => stage.heard.push("canvas " + fact)
        onLeave: stage.heard.push("leave")
        onMessage: (severity, text) => stage.heard.push(severity + ": " + text)
    }
}
