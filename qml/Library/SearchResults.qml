pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// What the search found, as one types. Up from the first hit goes back to the field.
FocusScope {
    id: results

    required property Library library

    signal selected(var facts)
    signal opened(string kind, string id, string service)
    signal leaveUp

    function openCurrent(): void {
        const row = Math.max(0, list.currentIndex);
        if (row < list.count)
            opened(library.hits.kindAt(row), library.hits.idAt(row), library.hits.serviceAt(row));
    }
    function select(): void {
        const row = list.currentIndex;
        results.selected(library.hits.kindAt(row) === "fact" ? [library.hits.idAt(row)] : []);
    }

    Connections {
        target: results.library.hits
        function onChanged(): void {
            list.currentIndex = list.count > 0 ? 0 : -1;
            list.positionViewAtBeginning();
            results.select();
        }
    }
    Label {
        id: title
        objectName: "resultCount"
        x: Theme.space.s6
        y: Theme.space.s6
        width: parent.width - 2 * x
        text: list.count > 0 ? list.count === 1 ? qsTr("1 result for “%1”").arg(results.library.query) : qsTr("%1 results for “%2”").arg(list.count).arg(results.library.query) : qsTr("Nothing found for “%1”").arg(results.library.query)
        font: Theme.type.title
    }
    ListView {
        id: list
        objectName: "resultsList"
        x: Theme.space.s6
        y: title.y + title.height + Theme.space.s3
        width: parent.width - 2 * x
        height: parent.height - y
        focus: true
        activeFocusOnTab: true
        clip: true
        spacing: -1 // neighbours share a line
        bottomMargin: Theme.space.s6
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        reuseItems: true
        model: results.library.hits
        cacheBuffer: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Results")
        onCurrentIndexChanged: results.select()
        Keys.onReturnPressed: results.openCurrent()
        Keys.onEnterPressed: results.openCurrent()
        Keys.onUpPressed: {
            if (currentIndex > 0)
                decrementCurrentIndex();
            else
                results.leaveUp();
        }
        delegate: HitRow {
            serviceName: results.library.serviceName(service)
            serviceCategory: results.library.serviceCategory(service)
            serviceGlyph: results.library.serviceGlyph(service)
            highlighted: ListView.isCurrentItem
            focused: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = index;
                results.openCurrent();
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        x: Theme.space.s6
        y: list.y
        width: parent.width - 2 * x
        visible: list.count === 0
        text: qsTr("Try fewer words, an abbreviation such as DLQ, or a figure such as 15 minutes.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
}
