import QtQuick
import QtTest
import Lintel.Ui

TestCase {
    id: test

    name: "Overlays"
    when: windowShown
    visible: true
    width: 800
    height: 600

    Component {
        id: dialog
        Dialog {
            title: "Remove shipping-queue?"
            text: "2 connections go with it."
            acceptText: "Remove"
            acceptKind: "dangerFill"
            otherText: "Keep the policy"
        }
    }
    Component {
        id: toastHost
        ToastHost {}
    }
    Component {
        id: menu
        Menu {
            MenuItem {
                text: "Rename"
                keys: "F2"
            }
            MenuItem {
                text: "Delete"
                danger: true
            }
        }
    }
    Component {
        id: emptyState
        EmptyState {
            title: "No designs yet"
            text: "Start from a pattern."
            actionText: "New design"
        }
    }
    Component {
        id: hoverButton
        IconButton {
            x: 100
            y: 100
            glyph: "plus"
            text: "Add a block"
            keys: "Ctrl+N"
        }
    }
    Component {
        id: spy
        SignalSpy {}
    }

    function initTestCase() {
        Theme.reducedMotion = true;
    }
    function cleanupTestCase() {
        Theme.reducedMotion = false;
    }
    function spyOn(target: QtObject, signalName: string): SignalSpy {
        return createTemporaryObject(spy, test, {
            target,
            signalName
        });
    }

    function test_dialogAcceptsWithEnterAndRejectsWithEscape() {
        const control = createTemporaryObject(dialog, test);
        const accepted = spyOn(control, "accepted");
        const rejected = spyOn(control, "rejected");
        control.open();
        tryVerify(() => control.opened);
        keyClick(Qt.Key_Return);
        tryVerify(() => !control.visible);
        compare(accepted.count, 1);
        control.open();
        tryVerify(() => control.opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !control.visible);
        compare(rejected.count, 1);
        compare(accepted.count, 1);
    }
    function test_dialogHasAThirdWay() {
        const control = createTemporaryObject(dialog, test);
        const other = spyOn(control, "other");
        const accepted = spyOn(control, "accepted");
        control.open();
        tryVerify(() => control.opened);
        mouseClick(findChild(control.footer, "dialogOther"));
        tryVerify(() => !control.visible);
        compare(other.count, 1);
        compare(accepted.count, 0);
    }
    function test_toastsAreThreeAtMost() {
        const host = createTemporaryObject(toastHost, test);
        for (let i = 0; i < 5; ++i)
            host.show("error", "Can't save " + i, "", null);
        compare(host.count, 3);
    }
    function test_aSuccessTakesThePlaceOfTheFormer() {
        const host = createTemporaryObject(toastHost, test);
        host.show("error", "Can't save", "", null);
        host.show("success", "Connected A to B", "", null);
        host.show("success", "Connected B to C. " + "It wrote many things. ".repeat(9), "", null);
        compare(host.count, 2);
        waitForRendering(host);
        const toasts = [];
        for (let i = 0; i < host.children.length; ++i)
            if (host.children[i].objectName === "toast")
                toasts.push(host.children[i]);
        compare(toasts.map(toast => toast.severity), ["error", "success"]);
        verify(toasts[1].text.startsWith("Connected B"));
        // Two lines, however much it wrote: the rest is in the tooltip.
        verify(toasts[1].height > Theme.size.controlLarge);
        verify(toasts[1].height < 3 * Theme.lineHeight.body + 2 * Theme.space.s2);
    }
    function test_toastActionRunsOnceAndCloses() {
        const host = createTemporaryObject(toastHost, test);
        let taken = 0;
        host.show("warning", "2 limits changed", "Review", () => taken += 1);
        waitForRendering(host);
        const button = findChild(host, "toastAction");
        compare(button.text, "Review");
        mouseClick(button);
        compare(taken, 1);
        tryCompare(host, "count", 0);
    }
    function test_toastIsDismissed() {
        const host = createTemporaryObject(toastHost, test);
        host.show("error", "Can't write to this folder", "", null);
        waitForRendering(host);
        mouseClick(findChild(host, "toastDismiss"));
        tryCompare(host, "count", 0);
    }
    function test_toastGrowsWithItsText() {
        const host = createTemporaryObject(toastHost, test);
        host.show("error", "A very long reason ".repeat(12), "", null);
        waitForRendering(host);
        verify(findChild(host, "toast").height > Theme.size.controlLarge);
    }
    function test_menuIsChosenByKeys() {
        const control = createTemporaryObject(menu, test);
        const triggered = spyOn(control.itemAt(1), "triggered");
        control.popup();
        tryVerify(() => control.opened);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => !control.visible);
        compare(triggered.count, 1);
    }
    function test_emptyStateOffersOneAction() {
        const state = createTemporaryObject(emptyState, test);
        const actions = spyOn(state, "action");
        waitForRendering(state);
        mouseClick(findChild(state, "emptyAction"));
        compare(actions.count, 1);
        verify(!findChild(state, "emptySecondAction").visible);
    }
    function test_tooltipComesWithTheHover() {
        const button = createTemporaryObject(hoverButton, test);
        mouseMove(button, 5, 5);
        tryVerify(() => button.hovered);
        const holder = Array.from(button.children).find(child => child instanceof TooltipOn);
        tryVerify(() => holder.item !== null && holder.item.opened);
        compare(holder.item.text, "Add a block");
        compare(holder.item.keys, "Ctrl+N");
        mouseMove(test, 700, 500);
        tryVerify(() => holder.item === null);
    }
}
