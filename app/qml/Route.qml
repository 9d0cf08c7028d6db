import QtQuick
import Lintel.App

// A page of the window: what its top bar says and which panes F6 visits.
FocusScope {
    required property Shell shell

    property list<string> crumbs
    property Component centre
    property Component trailing
    property list<Item> panes
}
