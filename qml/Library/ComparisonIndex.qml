pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// Every comparison, by service. Words narrow the list, Enter opens the current one.
FocusScope {
    id: page

    required property Library library

    signal opened(string comparison)

    readonly property var found: {
        const words = field.text.toLowerCase().split(/\s+/).filter(word => word.length > 0);
        return library.allComparisons.filter(comparison => {
            const text = `${library.serviceName(comparison.service)} ${comparison.title} ${comparison.columns}`.toLowerCase();
            return words.every(word => text.includes(word));
        });
    }

    PageHead {
        id: head
        x: Theme.space.s6
        y: Theme.space.s6
        width: parent.width - 2 * x
        title: qsTr("Comparisons")
        text: qsTr("%1 tables of variants side by side").arg(page.library.allComparisons.length)
        SearchField {
            id: field
            objectName: "comparisonFilter"
            width: Math.min(240, page.width / 3)
            glyph: "filter"
            placeholderText: qsTr("Filter comparisons")
            focus: true
            onAccepted: list.openCurrent()
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    ListView {
        id: list
        objectName: "comparisonIndex"
        x: Theme.space.s6
        y: head.y + head.height + Theme.space.s3
        width: parent.width - 2 * x
        height: parent.height - y
        clip: true
        activeFocusOnTab: true
        spacing: -1 // neighbours share a line
        bottomMargin: Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: page.found
        cacheBuffer: 0 // rows made ahead would be asked for after the list has become shorter
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Comparisons")
        onModelChanged: currentIndex = 0
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()
        Keys.onUpPressed: {
            if (currentIndex > 0)
                decrementCurrentIndex();
            else
                field.forceActiveFocus(Qt.BacktabFocusReason);
        }

        function openCurrent(): void {
            const comparison = page.found[Math.max(0, currentIndex)];
            if (comparison)
                page.opened(comparison.id);
        }
        delegate: ComparisonEntry {
            first: index === 0 || list.model[index - 1]?.service !== modelData.service
            serviceName: page.library.serviceName(modelData.service)
            category: page.library.serviceCategory(modelData.service)
            glyph: page.library.serviceGlyph(modelData.service)
            focused: ListView.isCurrentItem && list.activeFocus
            onClicked: page.opened(modelData.id)
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        x: list.x
        y: list.y
        visible: list.count === 0
        text: qsTr("No comparison has all of these words.")
        color: Theme.color.text2
    }
}
