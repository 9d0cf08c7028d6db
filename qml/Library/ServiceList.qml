pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// The search field, the exam filter and the services by category.
FocusScope {
    id: list

    required property Library library

    // A service was opened for good (Enter, click), or looked at in passing (arrow keys).
    signal opened(string id)
    signal chosen(string id)
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
    function openFirst(): void {
        for (let row = 0; row < view.count; ++row) {
            const id = library.services.serviceAt(row);
            if (id.length > 0) {
                library.openService(id);
                view.currentIndex = row;
                return;
            }
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
                view.forceActiveFocus(Qt.TabFocusReason);
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
    ListView {
        id: view
        objectName: "serviceList"
        x: Theme.space.s2
        y: exams.y + exams.height + Theme.space.s3
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
            open: id === list.library.service.id
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
