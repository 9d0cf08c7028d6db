pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// A rule or a connection: what it says and does, and the facts that it rests on.
FocusScope {
    id: page

    required property Library library
    // { kind, id, title, detail, mark, chips: [texts], text, parts: [{ title, lines: [texts] }], facts: [ids], url }
    required property var use

    signal openFact(string id)
    signal openSource(string url)

    readonly property var facts: Array.from(use?.facts ?? [], id => library.fact(id)).filter(fact => fact.id.length > 0)

    objectName: "usePage"

    Flickable {
        id: flick
        objectName: "useBody"
        anchors.fill: parent
        contentHeight: content.height
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Pane
        Accessible.name: page.use?.title ?? ""
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.space.s10)
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.space.s10)

        Column {
            id: content
            x: Theme.space.s6
            width: Math.min(parent.width - 2 * x, 760)
            topPadding: Theme.space.s6
            bottomPadding: Theme.space.s6
            spacing: Theme.space.s3

            Item {
                width: parent.width
                height: title.implicitHeight
                SeverityIcon {
                    id: mark
                    y: Theme.space.s2
                    visible: page.use?.kind === "rule"
                    severity: page.use?.mark ?? "advice"
                    size: Theme.size.icon
                }
                Glyph {
                    y: Theme.space.s2
                    visible: !mark.visible
                    name: page.use?.mark === "refused" ? "route-x" : "route"
                    color: page.use?.mark === "refused" ? Theme.color.error : Theme.connection(page.use?.mark ?? "").color
                }
                Label {
                    id: title
                    objectName: "useTitle"
                    x: Theme.size.icon + Theme.space.s3
                    width: parent.width - x
                    text: page.use?.title ?? ""
                    font: Theme.type.display
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.space.s2
                Repeater {
                    model: page.use?.chips ?? []
                    Chip {
                        required property string modelData
                        text: modelData
                    }
                }
            }
            Label {
                width: parent.width
                text: page.use?.text ?? ""
                font: Theme.type.reading
                wrapMode: Text.Wrap
            }
            Repeater {
                model: page.use?.parts ?? []
                Column {
                    id: part
                    required property var modelData
                    width: content.width
                    spacing: Theme.space.s1
                    Label {
                        text: part.modelData.title
                        font: Theme.type.heading
                        topPadding: Theme.space.s2
                        Accessible.role: Accessible.Heading
                    }
                    Repeater {
                        model: part.modelData.lines
                        Label {
                            required property string modelData
                            width: part.width
                            text: modelData
                            color: Theme.color.text2
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
            Button {
                objectName: "useSource"
                visible: (page.use?.url ?? "").length > 0
                kind: "link"
                glyph: "external-link"
                horizontalPadding: 0
                text: qsTr("What AWS says")
                tooltip: page.use?.url ?? ""
                onClicked: page.openSource(page.use.url)
            }
            SectionHeader {
                width: parent.width
                visible: page.facts.length > 0
                large: true
                text: qsTr("Rests on")
                note: page.facts.length
            }
            Repeater {
                model: page.facts
                SideFact {
                    required property var modelData
                    width: content.width
                    fact: modelData
                    onCopy: page.library.copyFact(fact.id)
                    onOpenSource: url => page.openSource(url)
                    onOpenFact: page.openFact(fact.id)
                }
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
