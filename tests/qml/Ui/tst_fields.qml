import QtQuick
import QtTest
import Lintel.Ui

TestCase {
    id: test

    name: "Fields"
    when: windowShown
    visible: true
    width: 400
    height: 400

    Component {
        id: textField
        TextField {
            placeholderText: "Name"
        }
    }
    Component {
        id: searchField
        SearchField {
            placeholderText: "Find a block"
            keys: "/"
        }
    }
    Component {
        id: comboBox
        ComboBox {
            label: "Runtime"
            model: ["python3.13", "nodejs22.x", "java21"]
        }
    }
    Component {
        id: segments
        SegmentedControl {
            label: "Format"
            model: ["YAML", "JSON", "Text"]
        }
    }
    Component {
        id: rangeHint
        RangeHint {
            width: 100
            from: 1
            to: 101
            fromText: "1 s"
            toText: "101 s"
        }
    }
    Component {
        id: field
        Field {
            width: 200
            label: "Timeout"
            hint: "1 to 900 s"
            TextField {
                objectName: "inner"
                width: parent.width
            }
        }
    }
    Component {
        id: slider
        Slider {
            name: "Zoom"
        }
    }
    Component {
        id: spy
        SignalSpy {}
    }

    function test_textFieldTypes() {
        const control = createTemporaryObject(textField, test);
        mouseClick(control);
        for (const letter of ["a", "b"])
            keyClick(letter);
        compare(control.text, "ab");
        compare(control.Accessible.name, "Name");
    }
    function test_unitLeavesRoomForTheText() {
        const plain = createTemporaryObject(textField, test);
        const withUnit = createTemporaryObject(textField, test, {
            unit: "MB"
        });
        verify(withUnit.rightPadding > plain.rightPadding);
    }
    function test_errorColoursTheOutlineAndIsSpoken() {
        const control = createTemporaryObject(textField, test, {
            error: "At most 900 s"
        });
        compare(control.background.border.color, Theme.color.error);
        compare(control.Accessible.description, "At most 900 s");
    }
    function test_searchFieldClearsWithEscapeAndWithItsButton() {
        const control = createTemporaryObject(searchField, test);
        const edits = createTemporaryObject(spy, test, {
            target: control,
            signalName: "textEdited"
        });
        control.forceActiveFocus();
        keyClick("s");
        keyClick(Qt.Key_Escape);
        compare(control.text, "");
        compare(edits.count, 2);
        control.text = "sqs";
        mouseClick(control, control.width - 12, control.height / 2);
        compare(control.text, "");
    }
    function test_fieldShowsTheErrorInsteadOfTheHint() {
        const control = createTemporaryObject(field, test);
        const words = control.children[control.children.length - 1];
        compare(words.text, "1 to 900 s");
        control.error = "At most 900 s";
        compare(words.text, "At most 900 s");
        compare(words.color, Theme.color.error);
    }
    function test_comboBoxOpensAndChoosesByKeys() {
        const control = createTemporaryObject(comboBox, test);
        control.forceActiveFocus();
        keyClick(Qt.Key_Space);
        tryVerify(() => control.popup.opened);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => !control.popup.visible);
        compare(control.currentText, "nodejs22.x");
        compare(control.Accessible.name, "Runtime");
    }
    function test_comboBoxChoosesByMouse() {
        const control = createTemporaryObject(comboBox, test);
        mouseClick(control);
        tryVerify(() => control.popup.opened);
        const rows = control.popup.contentItem;
        tryVerify(() => rows.itemAtIndex(2) !== null);
        mouseClick(rows.itemAtIndex(2));
        compare(control.currentIndex, 2);
    }
    function test_segmentsFollowMouseAndArrows() {
        const control = createTemporaryObject(segments, test);
        const choices = createTemporaryObject(spy, test, {
            target: control,
            signalName: "activated"
        });
        mouseClick(control, control.width - 10, 10);
        compare(control.currentIndex, 2);
        keyClick(Qt.Key_Left);
        compare(control.currentIndex, 1);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        compare(control.currentIndex, 0);
        compare(choices.count, 3);
        compare(control.Accessible.name, "Format: YAML");
    }
    function test_rangeHintPlacesValues() {
        const hint = createTemporaryObject(rangeHint, test);
        compare(hint.position(1), 0);
        compare(hint.position(51), 0.5);
        compare(hint.position(500), 1);
        compare(hint.position(-5), 0);
        hint.to = 10001;
        verify(hint.logarithmic);
        fuzzyCompare(hint.position(100), 0.5, 0.01);
    }
    function test_rangeHintOfNothingIsHarmless() {
        const hint = createTemporaryObject(rangeHint, test, {
            from: 5,
            to: 5
        });
        compare(hint.position(5), 0);
        compare(hint.position(NaN), 0);
    }
    function test_sliderMovesWithArrows() {
        const control = createTemporaryObject(slider, test, {
            stepSize: 0.25
        });
        control.forceActiveFocus();
        keyClick(Qt.Key_Right);
        compare(control.value, 0.25);
        compare(control.Accessible.name, "Zoom");
    }
}
