pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Lintel.Problems
import Lintel.Document
import Lintel.Ui

// The panel below the canvas: what is wrong with the design, the template that it is, and what
// the library knows of it.
FocusScope {
    id: panel

    required property DesignDocument document
    property alias currentTab: tabs.currentIndex
    property bool collapsed: false

    signal openFact(string id)
    signal collapseRequested

    function showTemplate(): void {
        tabs.currentIndex = 1;
    }
    // What the last gesture wrote.
    function showLastGesture(): void {
        tabs.currentIndex = 1;
        template.showLastGesture();
    }

    implicitHeight: collapsed ? Theme.size.bottomPanelTabs : Theme.size.bottomPanel
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Problems, template and facts")

    FindingsModel {
        id: findings
        document: panel.document
        errors: errorFilter.checked
        warnings: warningFilter.checked
        advice: adviceFilter.checked
    }
    DesignFactsModel {
        id: facts
        document: panel.document
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
        Divider {}
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space.s2
            Layout.rightMargin: Theme.space.s3
            spacing: Theme.space.s1

            Tabs {
                id: tabs
                objectName: "problemsTabs"
                TabItem {
                    text: qsTr("Problems")
                    count: panel.document.errorCount + panel.document.warningCount + panel.document.adviceCount
                }
                TabItem {
                    text: qsTr("Template")
                }
                TabItem {
                    text: qsTr("Facts")
                    count: facts.count
                }
            }
            Item {
                Layout.fillWidth: true
            }
            SeverityFilter {
                id: errorFilter
                objectName: "filter:error"
                severity: "error"
                count: panel.document.errorCount
            }
            SeverityFilter {
                id: warningFilter
                objectName: "filter:warning"
                severity: "warning"
                count: panel.document.warningCount
            }
            SeverityFilter {
                id: adviceFilter
                objectName: "filter:advice"
                severity: "advice"
                count: panel.document.adviceCount
            }
            Divider {
                vertical: true
                Layout.preferredHeight: Theme.space.s5
                Layout.leftMargin: Theme.space.s2
                Layout.rightMargin: Theme.space.s2
            }
            Label {
                objectName: "validationState"
                text: panel.document.validating ? qsTr("Checking…") : qsTr("Checked")
                font: Theme.type.small
                color: Theme.color.text2
            }
            IconButton {
                objectName: "collapsePanel"
                size: "small"
                glyph: panel.collapsed ? "chevron-up" : "chevron-down"
                text: panel.collapsed ? qsTr("Show the panel") : qsTr("Hide the panel")
                onClicked: panel.collapseRequested()
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        FindingsList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: tabs.currentIndex === 0 && !panel.collapsed
            focus: visible
            document: panel.document
            model: findings
            onFactRequested: id => panel.openFact(id)
        }
        TemplatePane {
            id: template
            objectName: "templatePane"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: tabs.currentIndex === 1 && !panel.collapsed
            focus: visible
            document: panel.document
        }
        DesignFactsList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: tabs.currentIndex === 2 && !panel.collapsed
            focus: visible
            document: panel.document
            model: facts
            onFactRequested: id => panel.openFact(id)
        }
    }
}
