import QtQuick
import QtTest
import Lintel.Ui

TestCase {
    id: test

    name: "Buttons"
    when: windowShown
    visible: true
    width: 400
    height: 300

    Component {
        id: button
        Button {
            text: "Apply"
        }
    }
    Component {
        id: iconButton
        IconButton {
            glyph: "plus"
            text: "Add"
        }
    }
    Component {
        id: chip
        Chip {
            text: "DVA-C03"
        }
    }
    Component {
        id: checkBox
        CheckBox {
            text: "On"
        }
    }
    Component {
        id: toggle
        Switch {
            text: "Reduced motion"
        }
    }
    Component {
        id: radios
        Row {
            RadioButton {
                text: "One"
                checked: true
            }
            RadioButton {
                text: "Two"
            }
        }
    }
    Component {
        id: spy
        SignalSpy {}
    }

    function spyOn(target: QtObject, signalName: string): SignalSpy {
        return createTemporaryObject(spy, test, {
            target,
            signalName
        });
    }

    function test_clicksAndKeysPress_data() {
        return [
            {
                tag: "button",
                component: button
            },
            {
                tag: "icon button",
                component: iconButton
            }
        ];
    }
    function test_clicksAndKeysPress(row) {
        const control = createTemporaryObject(row.component, test);
        const clicks = spyOn(control, "clicked");
        mouseClick(control);
        compare(clicks.count, 1);
        control.forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(clicks.count, 2);
        keyClick(Qt.Key_Return);
        compare(clicks.count, 3);
        control.enabled = false;
        mouseClick(control);
        compare(clicks.count, 3);
    }
    function test_everyKindIsReadable_data() {
        return ["primary", "secondary", "ghost", "danger", "dangerFill", "link"].map(kind => ({
                    tag: kind,
                    kind
                }));
    }
    function test_everyKindIsReadable(row) {
        for (const dark of [false, true]) {
            Theme.dark = dark;
            const control = createTemporaryObject(button, test, {
                kind: row.kind
            });
            const behind = control.background.color.a > 0 ? control.background.color : Theme.color.window;
            verify(contrast(control.ink, behind) >= 4.5, `${row.kind}, dark ${dark}: ${contrast(control.ink, behind)}`);
        }
        Theme.dark = false;
    }
    // WCAG 2 contrast ratio.
    function contrast(a: color, b: color): real {
        const linear = c => c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        const luminance = c => 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
        return (light + 0.05) / (dark + 0.05);
    }
    function test_sizesAreThoseOfTheGuide() {
        const sizes = ["small", "normal", "large"].map(size => createTemporaryObject(button, test, {
                    size
                }).height);
        compare(sizes, [24, 28, 36]);
        verify(createTemporaryObject(iconButton, test, {
                size: "small"
            }).width >= Theme.size.hitMin);
    }
    function test_focusRingShowsForTheKeyboardOnly() {
        const control = createTemporaryObject(button, test);
        mouseClick(control);
        verify(!control.visualFocus);
        control.focus = false;
        control.forceActiveFocus(Qt.TabFocusReason);
        verify(control.visualFocus);
    }
    function test_iconButtonNamesItselfAndItsKey() {
        const control = createTemporaryObject(iconButton, test, {
            keys: "Ctrl+N"
        });
        compare(control.Accessible.name, "Add");
    }
    function test_statusChipsAreNoButtons() {
        const control = createTemporaryObject(chip, test);
        compare(control.Accessible.role, Accessible.StaticText);
        compare(control.focusPolicy, Qt.NoFocus);
    }
    function test_filterChipsToggle() {
        const control = createTemporaryObject(chip, test, {
            checkable: true
        });
        mouseClick(control);
        verify(control.checked);
        control.forceActiveFocus();
        keyClick(Qt.Key_Space);
        verify(!control.checked);
    }
    function test_togglesFollowMouseAndSpace_data() {
        return [
            {
                tag: "check box",
                component: checkBox
            },
            {
                tag: "switch",
                component: toggle
            }
        ];
    }
    function test_togglesFollowMouseAndSpace(row) {
        const control = createTemporaryObject(row.component, test);
        mouseClick(control);
        verify(control.checked);
        control.forceActiveFocus();
        keyClick(Qt.Key_Space);
        verify(!control.checked);
        verify(control.Accessible.name.length > 0);
    }
    function test_radioButtonsExclude() {
        const row = createTemporaryObject(radios, test);
        mouseClick(row.children[1]);
        verify(row.children[1].checked);
        verify(!row.children[0].checked);
    }
}
