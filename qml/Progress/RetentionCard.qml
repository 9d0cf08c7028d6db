import QtQuick
import Lintel.Progress
import Lintel.Ui

// What was remembered, week by week, beside what was predicted.
ChartCard {
    id: card

    required property StudyStatistics statistics
    readonly property var sums: statistics.retention
    readonly property bool any: (sums.reviewed ?? 0) > 0

    function lowest(): real {
        let low = 80;
        for (const week of statistics.weeks)
            low = Math.min(low, week.low ?? 100, week.second ?? 100);
        return Math.max(0, Math.floor(low / 10) * 10);
    }

    objectName: "retentionCard"
    title: qsTr("Retention")
    note: qsTr("12 weeks")
    figure: any ? qsTr("%1 %").arg(Math.round(sums.actual)) : qsTr("–")
    figureText: any ? qsTr("remembered in 30 days, %1 predicted. %2 reviews; %3\u00a0% of those known three weeks").arg(qsTr("%1\u00a0%").arg(Math.round(sums.predicted))).arg(sums.reviewed.toLocaleString(Qt.locale("en"), "f", 0)).arg(Math.round(sums.mature)) : qsTr("Answers of another day than the one before are counted; there is none in 30 days.")
    kind: "line"
    plot.from: lowest()
    plot.to: 100
    plot.target: 90
    plot.valueName: qsTr("remembered, %")
    plot.secondName: qsTr("predicted, %")
    plot.second: Theme.color.borderControl
    legend: qsTr("thin line: predicted; shade: 95 % interval; dashed: target")
    points: statistics.answers > 0 ? statistics.weeks : []
}
