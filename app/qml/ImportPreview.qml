pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Ui

// What a file of cards would bring: how many of what, the first of them, and what cannot be taken over.
Column {
    id: form

    required property CardExchange exchange
    readonly property var report: exchange.report
    readonly property bool known: report.added !== undefined
    readonly property bool brings: known && report.added + report.updated > 0
    readonly property bool withProgress: withProgressBox.checked
    readonly property var counts: known ? [[qsTr("New"), report.added], [qsTr("Updated"), report.updated], [qsTr("Here already"), report.unchanged], [qsTr("Lintel’s own"), report.ours], [qsTr("Without a card"), report.faulty], [qsTr("Cards"), report.cards], [qsTr("Answers"), report.reviews], [qsTr("Pictures"), report.media]] : []

    spacing: Theme.space.s3

    Label {
        width: parent.width
        visible: form.exchange.busy
        text: qsTr("Reading … %1 %").arg(Math.round(form.exchange.progress * 100))
        color: Theme.color.text2
    }
    Notice {
        objectName: "importProblem"
        width: parent.width
        visible: form.exchange.problem.length > 0
        severity: "error"
        text: qsTr("%1<br>Nothing was changed.").arg(form.exchange.problem.replace(/&/g, "&amp;").replace(/</g, "&lt;"))
    }
    Grid {
        id: grid
        objectName: "importCounts"
        width: parent.width
        visible: form.known
        columns: 4
        rowSpacing: Theme.space.s2
        columnSpacing: Theme.space.s2
        Repeater {
            model: form.counts
            Column {
                id: count
                required property var modelData
                width: (grid.width - 3 * grid.columnSpacing) / 4
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(modelData[0]).arg(modelData[1])
                Label {
                    text: count.modelData[1].toLocaleString(Qt.locale("en"), "f", 0)
                    font: Theme.type.title
                    color: count.modelData[1] > 0 ? Theme.color.text : Theme.color.text3
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: count.modelData[0]
                    font: Theme.type.small
                    color: Theme.color.text2
                    Accessible.ignored: true
                }
            }
        }
    }
    Label {
        width: parent.width
        visible: form.known && form.report.decks.length > 0
        text: form.known ? qsTr("Decks: %1").arg(form.report.decks.slice(0, 6).join(", ") + (form.report.decks.length > 6 ? " …" : "")) : ""
        font: Theme.type.small
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
    Card {
        width: parent.width
        height: Math.min(samples.contentHeight, 180) + 2
        visible: samples.count > 0
        ListView {
            id: samples
            objectName: "importSamples"
            anchors.fill: parent
            anchors.margins: 1
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            model: form.report.samples ?? []
            T.ScrollBar.vertical: ScrollBar {}
            delegate: Item {
                id: sample
                required property var modelData
                width: samples.width
                height: Theme.size.row + Theme.space.s2
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1: %2").arg(modelData.front).arg(modelData.back)
                Column {
                    x: Theme.space.s3
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter
                    Label {
                        width: parent.width
                        text: sample.modelData.front
                        font: Theme.type.bodyStrong
                        Accessible.ignored: true
                    }
                    Label {
                        width: parent.width
                        text: sample.modelData.back
                        font: Theme.type.small
                        color: Theme.color.text2
                        Accessible.ignored: true
                    }
                }
                Divider {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }
        }
    }
    Notice {
        width: parent.width
        visible: form.known && form.report.remarks.length > 0
        severity: "warning"
        text: form.known ? form.report.remarks.slice(0, 4).join("\n").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>") : ""
    }
    CheckBox {
        id: withProgressBox
        objectName: "importProgress"
        visible: form.known && form.report.reviews > 0
        checked: true
        text: qsTr("Take over what is remembered of cards that were never answered here")
    }
    Label {
        visible: form.known && !form.brings
        text: qsTr("There is nothing new in it.")
        color: Theme.color.text2
    }
}
