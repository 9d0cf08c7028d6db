pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// Sources with the day each was read, in a line that wraps.
Flow {
    id: flow

    required property var sources

    signal openSource(string url)

    spacing: Theme.space.s2
    visible: sources.length > 0

    Repeater {
        model: flow.sources
        DatedSource {
            required property var modelData
            most: flow.width
            source: modelData
            onOpen: url => flow.openSource(url)
        }
    }
}
