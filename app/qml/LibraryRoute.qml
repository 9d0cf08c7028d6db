import QtQuick
import Lintel.App
import Lintel.Library

// The library, tied to review and canvas.
Route {
    id: route

    crumbs: page.crumbs
    panes: Array.from(page.panes)

    Connections {
        target: route.shell
        function onServiceOpened(id: string): void {
            page.openService(id);
        }
        function onFactOpened(id: string): void {
            if (!page.openFact(id))
                route.shell.notify("warning", qsTr("The library holds no fact “%1”.").arg(id));
        }
    }
    Library {
        id: books
        due: route.shell.dueByService
        Component.onCompleted: openInstalled()
    }
    LibraryPage {
        id: page
        anchors.fill: parent
        focus: true
        library: books
        canvasAvailable: true
        studyAvailable: true
        rules: KnowledgeBase.rules()
        onPlaceOnCanvas: type => route.shell.placeBlock(type)
        onStudyService: id => route.shell.study(id)
        onStudyFact: id => route.shell.reviewFact(id)
        onOpenSource: url => Qt.openUrlExternally(url)
        onMessage: (severity, text) => route.shell.notify(severity, text)
    }
}
