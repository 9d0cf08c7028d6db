pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// What the notes said beside what holds today, by service.
FocusScope {
    id: page

    required property Library library

    readonly property ChangedModel changes: library.changes
    readonly property bool narrow: width < 760
    readonly property var columns: [
        {
            text: qsTr("Fact"),
            width: narrow ? 132 : 176
        },
        {
            text: qsTr("Your notes said"),
            width: narrow ? 144 : 188
        },
        {
            text: qsTr("Today"),
            width: 0
        },
        {
            text: narrow ? qsTr("Source") : qsTr("Source, date checked"),
            width: narrow ? 112 : 152
        }
    ]

    signal selected(var facts)
    signal openFact(string id)
    signal openSource(string url)

    objectName: "changedPage"
    Component.onCompleted: library.openChanges()

    PageHead {
        id: head
        x: Theme.space.s6
        y: Theme.space.s6
        width: parent.width - 2 * x
        title: qsTr("Changed since your notes")
        text: page.changes.count === page.changes.total ? qsTr("%1 facts are no longer what the notes say.").arg(page.changes.total) : qsTr("%1 of %2 facts that are no longer what the notes say.").arg(page.changes.count).arg(page.changes.total)
        SearchField {
            id: field
            objectName: "changedFilter"
            width: Math.min(240, page.width / 3)
            glyph: "filter"
            placeholderText: qsTr("Filter changes")
            focus: true
            text: page.changes.filter
            onTextChanged: page.changes.filter = text
            onAccepted: list.forceActiveFocus(Qt.TabFocusReason)
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    Rectangle {
        id: titles
        x: Theme.space.s6
        y: head.y + head.height + Theme.space.s3
        width: parent.width - 2 * x
        height: header.height
        visible: list.count > 0
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.border
        TableHeader {
            id: header
            columns: page.columns
        }
    }
    ListView {
        id: list
        objectName: "changedList"
        x: titles.x
        y: titles.y + titles.height
        width: titles.width
        height: parent.height - y
        clip: true
        activeFocusOnTab: true
        spacing: -1 // neighbours share a line
        bottomMargin: Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        cacheBuffer: 0
        model: page.changes
        section.property: "service"
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Changed since your notes")
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        onCurrentIndexChanged: {
            if (currentIndex >= 0)
                page.selected([page.changes.factAt(currentIndex)]);
        }
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()
        Keys.onUpPressed: {
            if (currentIndex > 0)
                decrementCurrentIndex();
            else
                field.forceActiveFocus(Qt.BacktabFocusReason);
        }

        function openCurrent(): void {
            if (currentIndex >= 0)
                page.openFact(page.changes.factAt(currentIndex));
        }
        delegate: ChangedRow {
            columns: page.columns
            first: ListView.section !== ListView.previousSection
            serviceName: page.library.serviceName(service)
            category: page.library.serviceCategory(service)
            glyph: page.library.serviceGlyph(service)
            count: first ? page.changes.countOf(service) : 0
            selected: ListView.isCurrentItem
            focused: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
            }
            onOpenFact: page.openFact(fact)
            onOpenSource: url => page.openSource(url)
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        x: titles.x
        y: titles.y
        width: titles.width
        visible: list.count === 0
        text: page.changes.total === 0 ? qsTr("Nothing has changed since the notes.") : qsTr("No change has all of these words.")
        color: Theme.color.text2
    }
}
