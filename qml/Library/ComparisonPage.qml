pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui
import Lintel.Library

// One comparison. Chips choose the variants to set against each other; D leaves only the rows that differ between them.
FocusScope {
    id: page

    required property Library library
    property bool folded: false

    readonly property OpenComparison comparison: library.comparison
    property int currentRow: -1

    signal selected(var facts)
    signal openFact(string id)
    signal opened(string comparison)
    signal openService(string id)
    signal openSource(string url)
    signal indexWanted
    signal sidesWanted

    function neighbour(step: int): void {
        const all = Array.from(library.allComparisons);
        const at = all.findIndex(entry => entry.id === comparison.id);
        opened(all[(at + step + all.length) % all.length].id);
    }
    function choose(row: int): void {
        const rows = comparison.rows;
        if (rows.length === 0)
            return;
        currentRow = Math.max(0, Math.min(rows.length - 1, row));
        selected(rows[currentRow].facts);
        const top = grid.y + grid.rowTop(currentRow);
        const bottom = top + grid.rowHeight(currentRow);
        if (top < flick.contentY)
            flick.contentY = top;
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = bottom - flick.height;
    }

    objectName: "comparisonPage"
    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            return;
        const number = Number(event.text);
        event.accepted = true;
        if (event.text === "[" || event.text === "]")
            neighbour(event.text === "[" ? -1 : 1);
        else if (event.text === "d" || event.text === "D")
            comparison.onlyDifferences = !comparison.onlyDifferences;
        else if (event.text === "0")
            comparison.showAll();
        else if (number >= 1 && number <= comparison.allColumns.length)
            comparison.toggleColumn(number - 1);
        else if (event.key === Qt.Key_Escape)
            indexWanted();
        else
            event.accepted = false;
    }

    Connections {
        target: page.comparison
        function onChanged(): void {
            page.currentRow = -1;
            page.selected([]);
        }
    }
    PageHead {
        id: head
        x: Theme.space.s6
        y: Theme.space.s6
        width: parent.width - 2 * x
        title: page.comparison.title
        text: page.comparison.differing === page.comparison.total ? qsTr("%1 · %2 variants · all %3 rows differ").arg(page.library.serviceName(page.comparison.service)).arg(page.comparison.columns.length).arg(page.comparison.total) : qsTr("%1 · %2 variants · %3 of %4 rows differ").arg(page.library.serviceName(page.comparison.service)).arg(page.comparison.columns.length).arg(page.comparison.differing).arg(page.comparison.total)
        category: page.library.serviceCategory(page.comparison.service)
        glyph: page.library.serviceGlyph(page.comparison.service)
        monogram: page.library.serviceName(page.comparison.service).slice(0, 2)
        Button {
            objectName: "allComparisons"
            text: qsTr("All comparisons")
            keys: "Esc"
            onClicked: page.indexWanted()
        }
        IconButton {
            objectName: "previousComparison"
            glyph: "chevron-left"
            outlined: true
            text: qsTr("Previous comparison")
            keys: "["
            onClicked: page.neighbour(-1)
        }
        IconButton {
            objectName: "nextComparison"
            glyph: "chevron-right"
            outlined: true
            text: qsTr("Next comparison")
            keys: "]"
            onClicked: page.neighbour(1)
        }
        IconButton {
            objectName: "comparisonSides"
            visible: page.folded
            glyph: "layout-sidebar-right-expand"
            outlined: true
            text: qsTr("Facts with sources")
            onClicked: page.sidesWanted()
        }
    }
    Flow {
        id: chips
        x: head.x
        y: head.y + head.height + Theme.space.s3
        width: head.width
        spacing: Theme.space.s2
        Repeater {
            model: page.comparison.allColumns.length > 2 ? page.comparison.allColumns : []
            Chip {
                required property int index
                required property string modelData
                objectName: "column " + modelData
                height: Theme.size.controlSmall
                text: modelData
                checkable: true
                checked: page.comparison.shown[index] ?? false
                Accessible.description: qsTr("Show this variant, key %1").arg(index + 1)
                onClicked: {
                    page.comparison.toggleColumn(index);
                    checked = Qt.binding(() => page.comparison.shown[index] ?? false);
                }
            }
        }
        Item {
            width: Theme.space.s2
            height: 1
            visible: page.comparison.allColumns.length > 2
        }
        Chip {
            objectName: "onlyDifferences"
            height: Theme.size.controlSmall
            text: qsTr("Only differences")
            checkable: true
            checked: page.comparison.onlyDifferences
            Accessible.description: qsTr("Leave out the rows in which the variants are the same, key D")
            onClicked: {
                page.comparison.onlyDifferences = checked;
                checked = Qt.binding(() => page.comparison.onlyDifferences);
            }
        }
    }
    Flickable {
        id: flick
        objectName: "comparisonTable"
        x: head.x
        y: chips.y + chips.height + Theme.space.s3
        width: head.width
        height: parent.height - y
        contentHeight: content.height + Theme.space.s6
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: page.comparison.title
        Keys.onDownPressed: page.choose(page.currentRow + 1)
        Keys.onUpPressed: page.choose(page.currentRow - 1)
        Keys.onLeftPressed: grid.scrollBy(-grid.columnWidth)
        Keys.onRightPressed: grid.scrollBy(grid.columnWidth)
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()
        onActiveFocusChanged: {
            if (activeFocus && page.currentRow < 0)
                page.choose(0);
        }

        function openCurrent(): void {
            const facts = page.comparison.rows[page.currentRow]?.facts ?? [];
            if (facts.length > 0)
                page.openFact(facts[0]);
        }

        Column {
            id: content
            width: parent.width
            spacing: Theme.space.s3
            ComparisonTable {
                id: grid
                width: parent.width
                columns: page.comparison.columns
                rows: page.comparison.rows
                currentRow: page.currentRow
                focused: flick.activeFocus
                onSelected: row => {
                    flick.forceActiveFocus(Qt.MouseFocusReason);
                    page.choose(row);
                }
            }
            Label {
                width: parent.width
                visible: page.comparison.rows.length === 0
                text: qsTr("These variants do not differ in any row.")
                color: Theme.color.text2
            }
            SourceFlow {
                width: parent.width
                sources: page.comparison.sources
                onOpenSource: url => page.openSource(url)
            }
            SectionTitle {
                width: parent.width
                text: qsTr("More of %1").arg(page.library.serviceName(page.comparison.service))
                moreText: qsTr("Open %1").arg(page.library.serviceName(page.comparison.service))
                onMore: page.openService(page.comparison.service)
            }
            Flow {
                width: parent.width
                spacing: Theme.space.s2
                Repeater {
                    model: Array.from(page.library.allComparisons).filter(other => other.service === page.comparison.service && other.id !== page.comparison.id)
                    Button {
                        required property var modelData
                        objectName: "other " + modelData.id
                        size: "small"
                        text: modelData.title
                        tooltip: modelData.columns
                        onClicked: page.opened(modelData.id)
                    }
                }
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
}
