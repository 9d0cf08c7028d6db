pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Lintel.Progress
import Lintel.Ui

// How the learning goes: what was remembered, what comes, what an exam would find. T turns every chart into a table
// and back.
FocusScope {
    id: page

    required property StudyStatistics statistics
    required property ExamPlanner planner
    required property FsrsFitting fitting
    property bool tables: false

    readonly property var forecast: statistics.forecast
    readonly property var days: statistics.days
    // Nine of ten days with answers had no more: the strongest ink of the calendar.
    readonly property int busyDay: {
        const counts = days.map(day => day.value).filter(count => count > 0).sort((a, b) => a - b);
        return counts.length > 0 ? counts[Math.floor((counts.length - 1) * 0.9)] : 1;
    }
    // Both axes of the calibration begin below all that was predicted and remembered.
    readonly property var calibration: statistics.calibration
    readonly property int leastCalibrated: calibration.reduce((least, point) => Math.min(least, Math.floor(Math.min(point.low, point.x) / 20) * 20), 40)
    readonly property bool wide: width >= 1180
    readonly property int gap: Theme.space.s4
    readonly property int innerWidth: Math.min(Theme.size.contentMax, width - 2 * Theme.space.s6)
    readonly property int sideWidth: wide ? Math.round(innerWidth * 0.34) : innerWidth
    readonly property int mainWidth: wide ? innerWidth - sideWidth - gap : innerWidth
    readonly property int halfWidth: Math.floor((mainWidth - gap) / 2)

    signal openFact(string fact)
    signal study(string service)
    signal exportWanted(plot: var, extension: string)
    signal message(string severity, string text)

    function askPlan(): void {
        planDialog.ask();
    }
    function scrollTo(item: Item): void {
        for (let above = item; above; above = above.parent) {
            if (above === content) {
                const top = item.mapToItem(content, 0, 0).y;
                if (top < flick.contentY)
                    flick.contentY = Math.max(0, top - Theme.space.s4);
                else if (top + item.height > flick.contentY + flick.height)
                    flick.contentY = Math.min(flick.contentHeight - flick.height, top + item.height - flick.height + Theme.space.s4);
                return;
            }
        }
    }

    onVisibleChanged: if (visible) {
        statistics.refresh();
        planner.proposeGoal();
    }
    Component.onCompleted: planner.proposeGoal()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_T && !event.modifiers)
            page.tables = !page.tables;
        else if (event.key === Qt.Key_PageDown)
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + flick.height * 0.9));
        else if (event.key === Qt.Key_PageUp)
            flick.contentY = Math.max(0, flick.contentY - flick.height * 0.9);
        else
            event.accepted = false;
    }

    Connections {
        target: page.planner
        function onFailed(message: string): void {
            page.message("error", message);
        }
        function onFollowed(): void {
            page.statistics.refresh();
        }
    }
    Connections {
        target: page.fitting
        function onFitted(): void {
            page.statistics.refresh();
        }
    }
    // What the focus is on stays in view.
    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged(): void {
            if (page.activeFocus && page.Window.window.activeFocusItem)
                page.scrollTo(page.Window.window.activeFocusItem);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.window
    }
    Item {
        id: keyCatcher
        focus: true
        Accessible.ignored: true
    }
    Notice {
        objectName: "statisticsError"
        anchors.centerIn: parent
        z: 1
        width: Math.min(parent.width - 2 * Theme.space.s6, 400)
        visible: page.statistics.error.length > 0
        severity: "error"
        text: page.statistics.error
    }
    Flickable {
        id: flick
        objectName: "progressFlick"
        anchors.fill: parent
        visible: page.statistics.error.length === 0
        contentHeight: content.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        Item {
            id: content
            width: flick.width
            height: Math.max(main.y + main.height, side.y + side.height) + Theme.space.s6

            Column {
                id: main
                x: Theme.space.s6
                y: Theme.space.s5
                width: page.mainWidth
                spacing: page.gap

                Row {
                    spacing: page.gap
                    RetentionCard {
                        width: page.halfWidth
                        tables: page.tables
                        statistics: page.statistics
                        onExportWanted: (plot, extension) => page.exportWanted(plot, extension)
                    }
                    ChartCard {
                        objectName: "forecastCard"
                        width: page.halfWidth
                        tables: page.tables
                        title: qsTr("Cards due")
                        note: qsTr("next 30 days")
                        figure: page.forecast.length > 0 ? Math.round(page.forecast.reduce((sum, day) => sum + day.value, 0) / page.forecast.length) : ""
                        figureUnit: qsTr("a day")
                        figureText: qsTr("of what you have begun; cards you begin from now on come on top")
                        kind: "bars"
                        plot.valueName: qsTr("due")
                        points: page.forecast
                        legend: qsTr("today’s column holds what is overdue, too")
                        onExportWanted: (plot, extension) => page.exportWanted(plot, extension)
                    }
                }
                Row {
                    spacing: page.gap
                    ChartCard {
                        id: calendarCard
                        objectName: "calendarCard"
                        width: page.mainWidth - heldCard.width - page.gap
                        tables: page.tables
                        title: qsTr("Reviews by day")
                        note: page.statistics.streak > 1 ? qsTr("%1 days in a row").arg(page.statistics.streak) : qsTr("26 weeks")
                        kind: "heat"
                        plotHeight: 152
                        plot.valueName: qsTr("answers")
                        plot.to: page.busyDay
                        points: page.days
                        legend: qsTr("a stronger ink is more answers, the strongest %1 or more").arg(page.busyDay)
                        onExportWanted: (plot, extension) => page.exportWanted(plot, extension)
                    }
                    HeldCard {
                        id: heldCard
                        width: Math.round(page.mainWidth * 0.4)
                        height: calendarCard.height
                        statistics: page.statistics
                    }
                }
                WeakestCard {
                    objectName: "weakestCard"
                    width: parent.width
                    statistics: page.statistics
                    onOpenFact: fact => page.openFact(fact)
                }
                Row {
                    spacing: page.gap
                    ChartCard {
                        objectName: "calibrationCard"
                        width: page.halfWidth
                        tables: page.tables
                        title: qsTr("Predicted and remembered")
                        note: qsTr("all answers")
                        kind: "calibration"
                        plot.from: page.leastCalibrated
                        plot.to: 100
                        plot.valueName: qsTr("remembered")
                        points: page.calibration
                        legend: qsTr("across: predicted; up: remembered; dashed: both agree")
                        onExportWanted: (plot, extension) => page.exportWanted(plot, extension)
                    }
                    ChartCard {
                        objectName: "stabilityCard"
                        width: page.halfWidth
                        tables: page.tables
                        title: qsTr("Stability")
                        note: qsTr("days until recall falls to 90 %")
                        kind: "bars"
                        plot.valueName: qsTr("memories")
                        points: page.statistics.stabilities
                        legend: qsTr("memories by how long they last")
                        onExportWanted: (plot, extension) => page.exportWanted(plot, extension)
                    }
                }
            }
            Column {
                id: side
                x: page.wide ? main.x + main.width + page.gap : main.x
                y: page.wide ? main.y : main.y + main.height + page.gap
                width: page.sideWidth
                spacing: page.gap

                PlanCard {
                    objectName: "planCard"
                    width: parent.width
                    planner: page.planner
                    onPlanWanted: page.askPlan()
                }
                ReadinessCard {
                    objectName: "readinessCard"
                    width: parent.width
                    statistics: page.statistics
                }
                GainsCard {
                    objectName: "gainsCard"
                    width: parent.width
                    statistics: page.statistics
                    onStudy: service => page.study(service)
                }
                ChartCard {
                    objectName: "timesCard"
                    width: parent.width
                    tables: true
                    title: qsTr("Time for an answer")
                    note: qsTr("by kind of card")
                    kind: "bars"
                    plotHeight: Math.max(96, Theme.size.controlSmall * page.statistics.times.length)
                    plot.valueName: qsTr("seconds")
                    points: page.statistics.times
                    onExportWanted: (plot, extension) => page.exportWanted(plot, extension)
                }
                FittingCard {
                    objectName: "fittingCard"
                    width: parent.width
                    fitting: page.fitting
                }
            }
        }
    }
    PlanDialog {
        id: planDialog
        objectName: "planDialog"
        planner: page.planner
        onClosed: keyCatcher.forceActiveFocus()
    }
}
