import QtQuick
import Lintel.Browser
import Lintel.Ui

// The list of the table's columns, to choose from.
Popover {
    id: chooser

    required property CardBrowser browser
    required property CardTable table

    width: 264
    onOpened: contentItem.forceActiveFocus(Qt.PopupFocusReason)
    contentItem: ColumnList {
        browser: chooser.browser
        table: chooser.table
    }
}
