import QtQuick
import Lintel.App
import Lintel.Review

// The review session, with its progress and actions in the top bar.
Route {
    id: route

    // Rules and connections that rest on facts.
    readonly property var uses: FactUses.all()

    crumbs: [qsTr("Review"), shell.session.serviceName.length > 0 ? shell.session.serviceName : qsTr("due today")]
    panes: [reviewPage]
    footHeight: reviewPage.footHeight
    centre: SessionProgress {
        session: route.shell.session
    }
    trailing: SessionActions {
        page: reviewPage
        onBrowse: route.shell.go("browser")
    }

    Connections {
        target: route.shell
        function onStudyStarted(service: string): void {
            route.shell.session.start(service);
        }
        function onCardOpened(fact: string): void {
            if (!route.shell.session.show(fact))
                route.shell.notify("advice", qsTr("There is no card of it to show."));
        }
    }
    ReviewPage {
        id: reviewPage
        objectName: "reviewPage"
        anchors.fill: parent
        focus: true
        session: route.shell.session
        uses: revealed ? route.uses.filter(use => use.facts.includes(session.card.fact)) : []
        onOpenFact: fact => route.shell.openFact(fact)
        onOpenService: service => route.shell.openService(service)
        onOpenOnCanvas: fact => route.shell.showOnCanvas(FactUses.blockFor(fact))
        onOpenSource: url => Qt.openUrlExternally(url)
        onLeave: route.shell.go("home")
        onMessage: (severity, text) => route.shell.notify(severity, text)
    }
}
