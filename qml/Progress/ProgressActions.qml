import QtQuick
import QtQuick.Window
import Lintel.Progress
import Lintel.Ui

// Which exam the page is about, and charts or tables, for the right of the top bar. A click on a button leaves the
// keys to the page.
Row {
    id: actions

    required property ProgressPage page
    readonly property StudyStatistics statistics: page.statistics
    readonly property var exams: statistics.exams
    readonly property var codes: exams.map(exam => exam.code)
    readonly property int chosen: codes.indexOf(statistics.exam)
    readonly property bool roomy: Window.width >= 1280

    spacing: Theme.space.s2

    SegmentedControl {
        objectName: "examChoice"
        visible: actions.roomy && actions.codes.length > 1
        label: qsTr("Exam")
        model: actions.codes
        currentIndex: actions.chosen
        onActivated: index => actions.statistics.exam = actions.codes[index]
    }
    ComboBox {
        objectName: "examList"
        visible: !actions.roomy && actions.codes.length > 1
        width: 120
        label: qsTr("Exam")
        model: actions.codes
        currentIndex: actions.chosen
        onActivated: index => actions.statistics.exam = actions.codes[index]
    }
    IconButton {
        objectName: "tablesButton"
        focusPolicy: Qt.TabFocus
        glyph: actions.page.tables ? "chart-histogram" : "table"
        text: actions.page.tables ? qsTr("Charts") : qsTr("Tables instead of charts")
        keys: "T"
        checked: actions.page.tables
        onClicked: actions.page.tables = !actions.page.tables
    }
}
