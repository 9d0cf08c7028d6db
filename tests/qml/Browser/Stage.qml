pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Browser
import Lintel.Ui

// The page below a top bar and beside a rail, as the window arranges them.
FocusScope {
    id: stage

    required property CardBrowser browser
    property bool dark: false
    property list<string> heard

    focus: true

    Binding {
        target: Theme
        property: "dark"
        value: stage.dark
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    BrowserActions {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s4
        y: Theme.space.s2
        page: page
        onImportWanted: stage.heard.push("import")
        onExportWanted: stage.heard.push("export")
    }
    BrowserPage {
        id: page
        objectName: "page"
        x: Theme.size.rail
        y: Theme.size.topBar
        width: parent.width - x
        height: parent.height - y
        focus: true
        browser: stage.browser
        onOpenFact: fact => stage.heard.push("fact " + fact)
        onOpenService: service => stage.heard.push("service " + service)
        onReviewCard: card => stage.heard.push("review " + card)
        onMessage: (severity, text) => stage.heard.push(severity + ": " + text)
    }
}
