pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Library
import Lintel.Ui

// The page below a top bar and beside a rail, as the window arranges them.
FocusScope {
    id: stage

    required property Library library
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
        color: Theme.color.window
    }
    LibraryPage {
        id: page
        objectName: "page"
        x: Theme.size.rail
        y: Theme.size.topBar
        width: parent.width - x
        height: parent.height - y
        focus: true
        library: stage.library
        canvasAvailable: true
        studyAvailable: true
        rules: [
            {
                id: "sqs.visibility-below-timeout",
                severity: "error",
                title: "Visibility timeout below the function's timeout",
                facts: ["sqs.visibility.timeout.max"]
            },
            {
                id: "lambda.timeout",
                severity: "warning",
                title: "A timeout that is too long",
                facts: ["lambda.configuration.timeout.max"]
            }
        ]
        onPlaceOnCanvas: type => stage.heard.push("place " + type)
        onStudyService: id => stage.heard.push("study " + id)
        onStudyFact: id => stage.heard.push("study fact " + id)
        onOpenSource: url => stage.heard.push("source " + url)
        onOpenRule: id => stage.heard.push("rule " + id)
        onMessage: (severity, text) => stage.heard.push(severity + ": " + text)
    }
}
