pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// What an exam asks: domains with their weights, tasks, skills and the facts for them; and what moved since the version
// before.
FocusScope {
    id: page

    required property Library library

    readonly property ExamModel exam: library.blueprint
    readonly property var codes: Array.from(exam.versions).map(version => version.code)
    readonly property string domain: exam.domainAt(list.currentIndex)
    property bool showsChanges: false

    signal selected(var facts)
    signal openFact(string id)
    signal openSource(string url)
    signal opened(string code)
    signal sheetWanted(string domain)

    // Opens a domain ("1") or task ("1.2") and goes there.
    function reveal(id: string): void {
        showsChanges = false;
        const row = exam.reveal(id);
        if (row < 0)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Beginning);
    }

    objectName: "examPage"

    Connections {
        target: page.exam
        function onChanged(): void {
            list.currentIndex = -1;
            if (page.exam.changes.length === 0)
                page.showsChanges = false;
            page.selected([]);
        }
    }
    PageHead {
        id: head
        x: Theme.space.s6
        y: Theme.space.s6
        width: parent.width - 2 * x
        title: page.exam.name
        text: Array.from(page.exam.particulars).join(" · ")
        SegmentedControl {
            objectName: "examVersion"
            label: qsTr("Exam")
            model: page.codes
            currentIndex: Math.max(0, page.codes.indexOf(page.exam.code))
            onActivated: index => {
                page.opened(page.codes[index]);
                currentIndex = Qt.binding(() => Math.max(0, page.codes.indexOf(page.exam.code)));
            }
        }
    }
    Notice {
        id: standing
        x: head.x
        y: head.y + head.height + Theme.space.s3
        width: head.width
        visible: page.exam.standing.length > 0
        height: visible ? implicitHeight : 0
        severity: "advice"
        text: page.exam.standing
    }
    Tabs {
        id: bar
        objectName: "examTabs"
        x: head.x
        y: standing.y + standing.height + (standing.visible ? Theme.space.s2 : 0)
        visible: page.exam.changes.length > 0
        height: visible ? implicitHeight : 0
        activeFocusOnTab: true
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Parts of the exam")
        currentIndex: page.showsChanges ? 1 : 0
        onCurrentIndexChanged: page.showsChanges = currentIndex === 1
        TabItem {
            objectName: "tab-blueprint"
            text: qsTr("What it asks")
        }
        TabItem {
            objectName: "tab-moved"
            text: qsTr("Changed since %1").arg(page.exam.replaces)
            count: page.exam.changes.length
        }
    }
    ListView {
        id: list
        objectName: "examOutline"
        x: head.x
        y: bar.y + bar.height + (bar.visible ? 0 : Theme.space.s2)
        width: head.width
        height: parent.height - y
        visible: !page.showsChanges
        clip: true
        focus: true
        activeFocusOnTab: true
        spacing: -1 // neighbours share a line
        bottomMargin: Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        cacheBuffer: 0
        model: page.exam
        Accessible.role: Accessible.Tree
        Accessible.name: page.exam.code
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        onCurrentIndexChanged: {
            if (currentIndex >= 0)
                page.selected(page.exam.kindAt(currentIndex) === "fact" ? [page.exam.idAt(currentIndex)] : []);
        }
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()
        Keys.onSpacePressed: openCurrent()
        Keys.onPressed: event => {
            const row = currentItem as ExamRow;
            if (!row || (event.key !== Qt.Key_Left && event.key !== Qt.Key_Right))
                return;
            event.accepted = true;
            if (event.key === Qt.Key_Right)
                page.exam.setExpanded(currentIndex, true);
            else if (row.expanded)
                page.exam.setExpanded(currentIndex, false);
            else
                currentIndex = page.exam.parentOf(currentIndex);
        }

        function openCurrent(): void {
            const row = currentItem as ExamRow;
            if (!row)
                return;
            if (row.kind === "fact")
                page.openFact(row.id);
            else
                page.exam.setExpanded(currentIndex, !row.expanded);
        }
        delegate: ExamRow {
            serviceName: kind === "fact" ? page.library.serviceName(note) : ""
            selected: ListView.isCurrentItem
            focused: ListView.isCurrentItem && list.activeFocus
            replaces: page.exam.replaces
            onClicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
                if (kind !== "fact")
                    page.exam.setExpanded(index, !expanded);
            }
            onOpenFact: page.openFact(id)
            onSheet: page.sheetWanted(id)
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Repeater {
        model: page.showsChanges ? 1 : 0
        ExamChanges {
            x: head.x
            y: list.y
            width: head.width
            height: page.height - y
            changes: page.exam.changes
            before: page.exam.replaces
            after: page.exam.code
            sources: page.exam.sources
            onOpenTask: id => page.reveal(id.split(".").slice(0, 2).join("."))
            onOpenSource: url => page.openSource(url)
        }
    }
}
