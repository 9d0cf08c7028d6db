pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// At most three toasts, newest below. A success takes the place of the one before; errors stay until they are closed.
Column {
    id: host

    property int nextId: 0

    // severity: error, warning, advice or success. `action` is called when the user takes `actionText`.
    function show(severity: string, text: string, actionText: string, action: var): void {
        for (let i = toasts.count - 1; i >= 0; --i) {
            if (severity === "success" && toasts.get(i).severity === severity)
                dismiss(toasts.get(i).toastId);
        }
        while (toasts.count >= 3)
            dismiss(toasts.get(0).toastId);
        actions[nextId] = action;
        toasts.append({
            toastId: nextId,
            severity,
            text,
            actionText: actionText ?? ""
        });
        nextId += 1;
    }
    function dismiss(toastId: int): void {
        for (let i = 0; i < toasts.count; ++i) {
            if (toasts.get(i).toastId === toastId) {
                toasts.remove(i);
                break;
            }
        }
        delete actions[toastId];
    }
    readonly property var actions: ({})
    readonly property alias count: toasts.count

    spacing: Theme.space.s2

    ListModel {
        id: toasts
    }
    Repeater {
        model: toasts
        Toast {
            id: toast

            required property int toastId

            objectName: "toast"
            onActionTriggered: {
                if (host.actions[toastId])
                    host.actions[toastId]();
            }
            onDismissed: host.dismiss(toastId)
            Timer {
                interval: Theme.motion.toastStay
                running: toast.severity !== "error"
                onTriggered: host.dismiss(toast.toastId)
            }
        }
    }
}
