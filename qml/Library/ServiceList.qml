pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// The search field, the exam filter, the pages that go across services, and the services by category.
FocusScope {
    id: list

    required property Library library
    // The page that is open instead of a service: one of pages, or empty.
    property string openPage

    readonly property var pages: [
        {
            key: "comparisons",
            text: qsTr("Comparisons"),
            glyph: "columns-2",
            note: library.allComparisons.length
        },
        {
            key: "changed",
            text: qsTr("Changed since notes"),
            glyph: "replace",
            note: library.changedCount
        },
        {
            key: "exam",
            text: qsTr("Exams"),
            glyph: "certificate",
            note: library.blueprint.versions.length
        }
    ]

    signal pageOpened(string key)
    signal opened(string id)
    // From the field: down to the results, Enter for the first of them.
    signal leaveDown
    signal accepted

    function categoryName(key: string): string {
        return key === "general" ? qsTr("General") : Theme.category(key).name;
    }
    function focusSearch(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function clearSearch(): void {
        field.clear();
        library.query = "";
    }
    function show(id: string): void {
        const row = library.services.reveal(id);
        if (row >= 0) {
            view.currentIndex = row;
            view.positionViewAtIndex(row, ListView.Contain);
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    SearchField {
        id: field
        objectName: "librarySearch"
        x: Theme.space.s3
        y: Theme.space.s3
        width: parent.width - 2 * x
        placeholderText: qsTr("Search %L1 facts").arg(list.library.factCount)
        keys: "/"
        focus: true
        onTextEdited: list.library.query = text
        onAccepted: list.accepted()
        Keys.onDownPressed: {
            if (list.library.query.length > 0)
                list.leaveDown();
            else
                pageRows.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Row {
        id: exams
        x: Theme.space.s3
        y: field.y + field.height + Theme.space.s2
        spacing: Theme.space.s1
        Repeater {
            model: list.library.exams
            Chip {
                required property var modelData
                objectName: "exam" + modelData.family
                text: modelData.code
                checkable: true
                checked: list.library.exam === modelData.family
                Accessible.description: qsTr("Only what %1 asks").arg(modelData.name)
                onClicked: list.library.exam = checked ? modelData.family : ""
            }
        }
    }
    Column {
        id: pageColumn
        x: Theme.space.s2
        y: exams.y + exams.height + Theme.space.s3
        width: parent.width - x - Theme.space.s3 - 1
        Repeater {
            id: pageRows
            model: list.pages
            ListRow {
                id: pageRow
                required property int index
                required property var modelData
                objectName: "page-" + modelData.key
                width: pageColumn.width
                leftPadding: Theme.space.s3
                focusPolicy: Qt.StrongFocus
                text: modelData.text
                glyph: modelData.glyph
                trailing: modelData.note > 0 ? modelData.note : ""
                highlighted: list.openPage === modelData.key
                Accessible.role: Accessible.Button
                onClicked: list.pageOpened(modelData.key)
                Keys.onUpPressed: {
                    if (index > 0)
                        pageRows.itemAt(index - 1).forceActiveFocus(Qt.BacktabFocusReason);
                    else
                        field.forceActiveFocus(Qt.BacktabFocusReason);
                }
                Keys.onDownPressed: {
                    if (index < pageRows.count - 1)
                        pageRows.itemAt(index + 1).forceActiveFocus(Qt.TabFocusReason);
                    else
                        view.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
    Divider {
        y: pageColumn.y + pageColumn.height + Theme.space.s2
        width: parent.width
    }
    ListView {
        id: view
        objectName: "serviceList"
        x: Theme.space.s2
        y: pageColumn.y + pageColumn.height + Theme.space.s3
        width: parent.width - x - 1
        height: parent.height - y
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: list.library.services
        cacheBuffer: 0 // rows made ahead would be asked for after a search has shortened the list
        bottomMargin: Theme.space.s2
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Services")
        onHeightChanged: {
            if (currentIndex >= 0)
                positionViewAtIndex(currentIndex, ListView.Contain);
        }

        function openCurrent(): void {
            const id = list.library.services.serviceAt(currentIndex);
            if (id.length > 0)
                list.opened(id);
            else if (currentItem)
                list.library.services.setExpanded((currentItem as ServiceRow).id, !(currentItem as ServiceRow).expanded);
        }
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()
        Keys.onSpacePressed: openCurrent()
        Keys.onUpPressed: {
            if (currentIndex > 0)
                decrementCurrentIndex();
            else
                pageRows.itemAt(pageRows.count - 1).forceActiveFocus(Qt.BacktabFocusReason);
        }
        Keys.onPressed: event => {
            const row = currentItem as ServiceRow;
            if (!row || (event.key !== Qt.Key_Left && event.key !== Qt.Key_Right))
                return;
            list.library.services.setExpanded(row.category, event.key === Qt.Key_Right);
            if (event.key === Qt.Key_Left)
                currentIndex = list.library.services.categoryRow(row.category);
            event.accepted = true;
        }
        delegate: ServiceRow {
            width: view.width - Theme.space.s3
            categoryName: list.categoryName(category)
            open: list.openPage.length === 0 && id === list.library.service.id
            keyboardCurrent: ListView.isCurrentItem && view.activeFocus
            onToggled: list.library.services.setExpanded(category, !expanded)
            onOpened: list.opened(id)
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        x: Theme.space.s3
        y: view.y
        width: parent.width - 2 * x
        visible: view.count === 0 && list.library.ready
        text: list.library.query.length > 0 ? qsTr("No service has a hit.") : qsTr("No service for this exam yet.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
}
