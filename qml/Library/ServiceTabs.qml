pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// The tabs of a service.
Tabs {
    id: bar

    // [{ key, text, count }]
    required property var tabs
    required property string open

    signal chosen(string key)

    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Parts of the service")
    currentIndex: Math.max(0, tabs.findIndex(entry => entry.key === open))
    onCurrentIndexChanged: {
        if (activeFocus && currentIndex >= 0 && tabs[currentIndex].key !== open)
            chosen(tabs[currentIndex].key);
    }

    Repeater {
        model: bar.tabs
        TabItem {
            required property var modelData
            objectName: "tab-" + modelData.key
            text: modelData.text
            count: modelData.count
            onClicked: bar.chosen(modelData.key)
        }
    }
}
