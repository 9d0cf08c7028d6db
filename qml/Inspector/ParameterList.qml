pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// The design's parameters with their standard values.
Column {
    id: list

    required property DesignDocument document

    visible: parameters.count > 0
    spacing: Theme.space.s3

    ParametersModel {
        id: parameters
        document: list.document
    }
    SectionHeader {
        width: parent.width
        text: qsTr("Parameters")
    }
    Repeater {
        model: parameters
        ParameterField {
            width: list.width
            onTaken: value => parameters.setDefault(index, value)
            onRevealRequested: parameters.reveal(index)
        }
    }
}
