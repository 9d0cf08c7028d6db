import QtQuick
import Lintel.Ui

// A row of the list of services: the head of a category, or a service.
Item {
    id: row

    required property int index
    required property bool isCategory
    required property string id
    required property string name
    required property string category
    required property string glyph
    required property bool expanded
    required property string note
    required property string tone
    property string categoryName
    property bool open: false
    property bool keyboardCurrent: false

    signal toggled
    signal opened

    Accessible.role: isCategory ? Accessible.Grouping : Accessible.ListItem
    Accessible.name: isCategory ? categoryName : note.length > 0 ? qsTr("%1, %2").arg(name).arg(note) : name
    Accessible.selected: open
    implicitHeight: isCategory ? head.implicitHeight + Theme.space.s1 : service.implicitHeight

    SectionHeader {
        id: head
        objectName: "category-" + row.category
        y: Theme.space.s1
        width: parent.width
        visible: row.isCategory
        collapsible: true
        focusPolicy: Qt.NoFocus
        expanded: row.expanded
        text: row.categoryName
        category: row.category
        onClicked: {
            expanded = Qt.binding(() => row.expanded);
            row.toggled();
        }
    }
    ListRow {
        id: service
        objectName: "service-" + row.id
        width: parent.width
        visible: !row.isCategory
        focusPolicy: Qt.NoFocus
        leftPadding: Theme.space.s3
        text: row.name
        category: row.isCategory ? "" : row.category
        glyph: row.glyph
        monogram: row.name.slice(0, 2)
        trailing: row.note
        trailingInk: row.tone === "warning" ? Theme.color.warning : Theme.color.text2
        highlighted: row.open
        onClicked: row.opened()
    }
    FocusRing {
        visible: row.keyboardCurrent
        anchors.margins: 0
        anchors.fill: row.isCategory ? head : service
        radius: Theme.radius.control
    }
}
