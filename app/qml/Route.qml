import QtQuick
import Lintel.App

// A page of the window: what its top bar says and which panes F6 visits.
FocusScope {
    required property Shell shell

    property list<string> crumbs
    // Shown in the top bar while the page is open.
    property Item centre
    property Item trailing
    property list<Item> panes
    // What stands at the bottom and is not to be covered by a toast.
    property real footHeight: 0
}
