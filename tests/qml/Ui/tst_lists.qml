import QtQuick
import QtTest
import Lintel.Ui

TestCase {
    id: test

    name: "Lists"
    when: windowShown
    visible: true
    width: 500
    height: 400

    Component {
        id: tabs
        Tabs {
            TabItem {
                text: "Problems"
                count: 3
            }
            TabItem {
                text: "Template"
            }
        }
    }
    Component {
        id: listRow
        ListRow {
            width: 240
            text: "SQS"
            category: "integration"
            glyph: "inbox"
            trailing: "4 due"
        }
    }
    Component {
        id: header
        SectionHeader {
            width: 200
            text: "Compute"
            collapsible: true
            category: "compute"
        }
    }
    Component {
        id: tableRow
        TableRow {
            width: 400
            columns: [
                {
                    width: 0
                },
                {
                    width: 100
                },
                {
                    width: 60
                }
            ]
        }
    }
    Component {
        id: keyCaps
        KeyCaps {
            keys: ""
        }
    }
    Component {
        id: diffLine
        DiffLine {
            sign: "+"
            text: "VisibilityTimeout: 360"
        }
    }
    Component {
        id: datum
        DatumLine {
            category: "database"
        }
    }
    Component {
        id: spy
        SignalSpy {}
    }

    function test_tabsChangeWithMouseAndArrows() {
        const control = createTemporaryObject(tabs, test);
        waitForRendering(control);
        compare(control.currentIndex, 0);
        mouseClick(control.itemAt(1));
        compare(control.currentIndex, 1);
        control.forceActiveFocus();
        keyClick(Qt.Key_Left);
        compare(control.currentIndex, 0);
        compare(control.itemAt(0).Accessible.name, "Problems, 3");
    }
    function test_theBeamLiesOnTheOpenTabOnly() {
        const control = createTemporaryObject(tabs, test);
        verify(control.itemAt(0).background.children[0].visible);
        verify(!control.itemAt(1).background.children[0].visible);
    }
    function test_listRowIsChosenByMouseAndEnter() {
        const row = createTemporaryObject(listRow, test);
        const clicks = createTemporaryObject(spy, test, {
            target: row,
            signalName: "clicked"
        });
        mouseClick(row);
        row.forceActiveFocus();
        keyClick(Qt.Key_Return);
        compare(clicks.count, 2);
        compare(row.Accessible.name, "SQS, 4 due");
        compare(row.height, Theme.size.row);
    }
    function test_sectionOpensAndCloses() {
        const section = createTemporaryObject(header, test);
        mouseClick(section);
        verify(!section.expanded);
        section.forceActiveFocus();
        keyClick(Qt.Key_Right);
        verify(section.expanded);
        keyClick(Qt.Key_Left);
        verify(!section.expanded);
        keyClick(Qt.Key_Return);
        verify(section.expanded);
    }
    function test_theOpenColumnTakesWhatIsLeft() {
        const row = createTemporaryObject(tableRow, test);
        compare(row.columnWidth(1), 100);
        compare(row.columnWidth(0) + 100 + 60 + 2 * row.spacing + 2 * Theme.space.s2, 400);
    }
    function test_tableRowReportsClicks() {
        const row = createTemporaryObject(tableRow, test);
        const clicks = createTemporaryObject(spy, test, {
            target: row,
            signalName: "clicked"
        });
        mouseClick(row);
        compare(clicks.count, 1);
        row.hoverable = false;
        mouseClick(row);
        compare(clicks.count, 1);
    }
    function test_keyCapsSplitShortcuts_data() {
        return [
            {
                tag: "no key",
                keys: "",
                caps: []
            },
            {
                tag: "Ctrl+K",
                keys: "Ctrl+K",
                caps: ["Ctrl", "K"]
            },
            {
                tag: "Ctrl++",
                keys: "Ctrl++",
                caps: ["Ctrl", "+"]
            },
            {
                tag: "?",
                keys: "?",
                caps: ["?"]
            },
            {
                tag: "Ctrl+-",
                keys: "Ctrl+-",
                caps: ["Ctrl", "-"]
            }
        ];
    }
    function test_keyCapsSplitShortcuts(row) {
        const caps = createTemporaryObject(keyCaps, test, {
            keys: row.keys
        });
        const texts = Array.from(caps.children).filter(item => item instanceof KeyCap).map(item => item.text);
        compare(texts, row.caps);
    }
    function test_diffLineSpeaksItsSign() {
        const line = createTemporaryObject(diffLine, test);
        compare(line.Accessible.name, "Added: VisibilityTimeout: 360");
        compare(line.color, Theme.color.successTint);
        line.sign = "-";
        compare(line.Accessible.name, "Removed: VisibilityTimeout: 360");
    }
    function test_datumLineFollowsItsCategory() {
        const line = createTemporaryObject(datum, test);
        const cells = Array.from(line.children).filter(item => item instanceof Rectangle).map(item => item.color.a > 0 ? "1" : "0");
        compare(cells.join(""), Theme.category("database").datum);
    }
}
