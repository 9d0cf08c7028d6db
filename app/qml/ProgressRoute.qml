pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Progress

// How the learning goes, tied to review and library.
Route {
    id: route

    crumbs: [qsTr("Progress")]
    panes: [page]
    trailing: ProgressActions {
        page: page
    }

    Connections {
        target: route.shell
        function onProgressClosing(): void {
            figures.close();
            plans.close();
        }
        function onProgressReopened(): void {
            figures.open(route.shell.profile);
            plans.open(route.shell.profile);
        }
        function onPlanWanted(): void {
            page.askPlan();
        }
    }
    StudyStatistics {
        id: figures
        Component.onCompleted: open(route.shell.profile)
    }
    ExamPlanner {
        id: plans
        Component.onCompleted: open(route.shell.profile)
        onFollowed: route.shell.session.refresh()
    }
    FsrsFitting {
        id: fit
        onFitted: route.shell.session.refresh()
    }
    ProgressPage {
        id: page
        objectName: "progressPage"
        anchors.fill: parent
        focus: true
        statistics: figures
        planner: plans
        fitting: fit
        onOpenFact: fact => route.shell.openFact(fact)
        onStudy: service => route.shell.study(service)
        onExportWanted: (plot, extension) => {
            const dialog = chartDialog.createObject(route, {
                plot,
                defaultSuffix: extension
            }) as ChartDialog;
            dialog.accepted.connect(() => dialog.destroy());
            dialog.rejected.connect(() => dialog.destroy());
            dialog.open();
        }
        onMessage: (severity, text) => route.shell.notify(severity, text)
    }
    Component {
        id: chartDialog
        ChartDialog {
            shell: route.shell
        }
    }
}
