import QtQuick
import Lintel.App
import Lintel.Ui

// Asks before a file of cards is imported.
Dialog {
    id: dialog

    required property CardExchange exchange
    readonly property ImportPreview preview: contentItem as ImportPreview

    function ask(file: url): void {
        exchange.read(file);
        open();
    }

    width: Math.min(parent ? parent.width - 2 * Theme.space.s6 : 560, 560)
    title: qsTr("Import %1").arg(exchange.file)
    acceptText: qsTr("Import")
    acceptEnabled: preview.brings && !exchange.busy
    contentItem: ImportPreview {
        exchange: dialog.exchange
    }
    onAccepted: exchange.import(preview.withProgress)
    onRejected: exchange.cancel()
}
