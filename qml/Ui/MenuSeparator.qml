import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.MenuSeparator {
    implicitHeight: 9
    verticalPadding: Theme.space.s1
    contentItem: Divider {}
}
