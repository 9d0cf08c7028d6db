pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Library
import Lintel.Ui

// The page below a top bar and beside a rail, as the window arranges them.
FocusScope {
    id: stage

    required property Library library
    property bool dark: false
    property string notesFolder
    property string startService
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
    LibraryActions {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s4
        y: Theme.space.s2
        page: libraryPage
    }
    LibraryPage {
        id: libraryPage
        objectName: "page"
        x: Theme.size.rail
        y: Theme.size.topBar
        width: parent.width - x
        height: parent.height - y
        focus: true
        library: stage.library
        canvasAvailable: true
        studyAvailable: true
        notesFolder: stage.notesFolder
        startService: stage.startService
        uses: [
            {
                kind: "rule",
                id: "SQS-VIS-01",
                mark: "error",
                title: "Visibility timeout below the function's timeout",
                detail: "SQS-VIS-01",
                chips: ["SQS-VIS-01", "Architecture rule", "Offers a fix"],
                text: "A message comes back while the function still works on it, and is done twice.",
                parts: [],
                facts: ["sqs.visibility.timeout.max"],
                url: "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html"
            },
            {
                kind: "rule",
                id: "LAM-TIM-01",
                mark: "warning",
                title: "A timeout that is too long",
                detail: "LAM-TIM-01",
                chips: ["LAM-TIM-01"],
                text: "It costs.",
                parts: [],
                facts: ["lambda.configuration.timeout.max"],
                url: ""
            },
            {
                kind: "connection",
                id: "sqs-queue.lambda-function.invoke",
                mark: "invoke",
                title: "SQS queue → Lambda function",
                detail: "Invocation",
                chips: ["Invocation"],
                text: "Lambda polls the queue and receives its messages in batches.",
                parts: [
                    {
                        title: "What can be set on it",
                        lines: ["Batch size", "Maximum batching window"]
                    }
                ],
                facts: ["sqs.visibility.timeout.max"],
                url: ""
            }
        ]
        cards: Array.from(selection).map(fact => ({
                    kind: "card",
                    id: fact + "/qa",
                    fact,
                    title: "How long at most?",
                    detail: "Question",
                    mark: ""
                }))
        onPlaceOnCanvas: type => stage.heard.push("place " + type)
        onStudyService: id => stage.heard.push("study " + id)
        onStudyFact: id => stage.heard.push("study fact " + id)
        onOpenSource: url => stage.heard.push("source " + url)
        onNotesFolderWanted: stage.heard.push("notes folder")
        onMessage: (severity, text) => stage.heard.push(severity + ": " + text)
        onSheetCopied: (kind, id) => stage.heard.push("copy " + kind + " " + id)
        onSheetSaved: (kind, id, extension) => stage.heard.push("save " + kind + " " + id + " " + extension)
        onSheetPrinted: (kind, id) => stage.heard.push("print " + kind + " " + id)
    }
}
