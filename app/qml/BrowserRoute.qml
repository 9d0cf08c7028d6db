pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Browser

// All cards, tied to review and library.
Route {
    id: route

    crumbs: [qsTr("Review"), qsTr("Cards")]
    panes: Array.from(page.panes)
    trailing: BrowserActions {
        page: page
        onImportWanted: files.chooseImport()
        onExportWanted: files.chooseExport(cards.query)
    }

    Connections {
        target: route.shell
        function onProgressClosing(): void {
            cards.close();
        }
        function onProgressReopened(): void {
            cards.open(route.shell.profile);
        }
        function onImportWanted(): void {
            files.chooseImport();
        }
    }
    CardFiles {
        id: files
        shell: route.shell
        onImported: cards.refresh()
        onUndoWanted: cards.undo()
    }
    CardBrowser {
        id: cards
        Component.onCompleted: open(route.shell.profile)
        onDone: route.shell.session.refresh() // what is due may be other cards now
    }
    BrowserPage {
        id: page
        objectName: "browserPage"
        anchors.fill: parent
        focus: true
        browser: cards
        onOpenFact: fact => route.shell.openFact(fact)
        onOpenService: service => route.shell.openService(service)
        onReviewCard: card => route.shell.reviewFact(card)
        onMessage: (severity, text) => route.shell.notify(severity, text)
    }
}
