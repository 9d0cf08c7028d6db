pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// Kind, standing, exams and sources of a fact in one line that wraps.
Flow {
    id: flow

    required property var fact
    // Without it the places in the notes are left out where a page says the same.
    property bool all: true

    signal openSource(string url)

    spacing: Theme.space.s2

    Chip {
        text: flow.fact.kind
    }
    Chip {
        visible: flow.fact.status === "retired" || flow.fact.status === "unverified"
        tone: "warning"
        text: flow.fact.status === "retired" ? qsTr("Retired") : qsTr("Unverified")
    }
    Label {
        height: Theme.size.chip
        visible: text.length > 0
        verticalAlignment: Text.AlignVCenter
        text: flow.fact.exams
        font: Theme.type.caption
        color: Theme.color.text2
        Accessible.name: qsTr("Exams: %1").arg(text)
    }
    Repeater {
        model: {
            const pages = flow.fact.sources.filter(source => !source.url.startsWith("notes:"));
            return flow.all ? flow.fact.sources : pages.length > 0 ? pages : flow.fact.sources.slice(0, 1);
        }
        DatedSource {
            required property var modelData
            most: flow.width
            source: modelData
            onOpen: url => flow.openSource(url)
        }
    }
}
