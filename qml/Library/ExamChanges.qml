pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// What one version of an exam has that the one before had not, or had elsewhere.
FocusScope {
    id: view

    required property var changes // ExamModel.changes
    required property string before
    required property string after
    required property var sources

    signal openTask(string id)
    signal openSource(string url)

    readonly property var groups: [
        {
            kind: "weight",
            title: qsTr("Weights")
        },
        {
            kind: "added",
            title: qsTr("New in %1").arg(after)
        },
        {
            kind: "moved",
            title: qsTr("Asked elsewhere")
        },
        {
            kind: "merged",
            title: qsTr("Brought together")
        }
    ]

    Flickable {
        id: flick
        objectName: "examChanges"
        anchors.fill: parent
        contentHeight: content.height + Theme.space.s6
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Changed since %1").arg(view.before)
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.space.s10)
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.space.s10)

        Column {
            id: content
            width: parent.width
            Repeater {
                model: view.groups.filter(group => view.changes.some(change => change.kind === group.kind))
                Column {
                    id: group
                    required property var modelData
                    readonly property var changes: view.changes.filter(change => change.kind === modelData.kind)
                    readonly property bool sides: modelData.kind !== "added"

                    width: content.width
                    topPadding: Theme.space.s4
                    spacing: Theme.space.s2
                    SectionTitle {
                        width: parent.width
                        text: group.modelData.title
                    }
                    Table {
                        width: parent.width
                        TableHeader {
                            visible: group.sides
                            height: visible ? implicitHeight : 0
                            columns: [
                                {
                                    text: "",
                                    width: 0
                                },
                                {
                                    text: view.before,
                                    width: Math.floor(group.width * 0.3)
                                },
                                {
                                    text: view.after,
                                    width: Math.floor(group.width * 0.3)
                                }
                            ]
                        }
                        Repeater {
                            model: group.changes
                            TableRow {
                                id: row
                                required property var modelData
                                required property int index
                                last: index === group.changes.length - 1
                                Accessible.name: [modelData.what, modelData.before, modelData.after].filter(part => part.length > 0).join(", ")
                                columns: group.sides ? [
                                    {
                                        width: 0
                                    },
                                    {
                                        width: Math.floor(group.width * 0.3)
                                    },
                                    {
                                        width: Math.floor(group.width * 0.3)
                                    }
                                ] : [
                                    {
                                        width: Theme.space.s12
                                    },
                                    {
                                        width: 0
                                    },
                                    {
                                        width: 1
                                    }
                                ]
                                hoverable: !group.sides
                                onClicked: view.openTask(modelData.after)
                                cells: [
                                    Label {
                                        width: row.columnWidth(0)
                                        text: group.sides ? row.modelData.what : row.modelData.after
                                        font: group.sides ? Theme.type.body : Theme.type.code
                                        color: group.sides ? Theme.color.text : Theme.color.text2
                                        wrapMode: Text.Wrap
                                    },
                                    Label {
                                        width: row.columnWidth(1)
                                        text: group.sides ? row.modelData.before : row.modelData.what
                                        color: group.sides ? Theme.color.text2 : Theme.color.text
                                        wrapMode: Text.Wrap
                                    },
                                    Label {
                                        width: row.columnWidth(2)
                                        visible: group.sides
                                        text: row.modelData.after
                                        wrapMode: Text.Wrap
                                    }
                                ]
                            }
                        }
                    }
                }
            }
            SourceFlow {
                width: parent.width
                topPadding: Theme.space.s4
                sources: view.sources
                onOpenSource: url => view.openSource(url)
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
