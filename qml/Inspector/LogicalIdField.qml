import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The logical id; a new one renames every reference to it.
Field {
    id: field

    required property DesignDocument document
    required property string resource

    label: qsTr("Logical ID")
    onActiveFocusChanged: {
        if (activeFocus)
            input.forceActiveFocus();
    }

    TextField {
        id: input
        objectName: "logicalId"
        width: parent.width
        code: true
        text: field.resource
        Accessible.name: field.label
        onEditingFinished: {
            const name = text.trim();
            if (name === field.resource)
                return;
            field.error = "";
            if (/^[A-Za-z0-9]{1,255}$/.test(name))
                field.document.rename(field.resource, name);
            else
                field.error = qsTr("Letters and digits only, 255 at most.");
        }
        Keys.onEscapePressed: event => {
            event.accepted = text !== field.resource;
            text = field.resource;
            field.error = "";
        }
    }
    onResourceChanged: {
        input.text = resource;
        error = "";
    }
}
