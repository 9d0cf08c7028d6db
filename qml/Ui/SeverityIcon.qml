import QtQuick
import Lintel.Ui

// error, warning, advice or success, each with its own shape.
Glyph {
    required property string severity

    readonly property var shapes: ({
            "error": "alert-octagon-filled",
            "warning": "alert-triangle-filled",
            "advice": "info-square-rounded-filled",
            "success": "circle-check-filled"
        })

    name: shapes[severity] ?? ""
    color: Theme.severity(severity).ink
    Accessible.role: Accessible.Graphic
    Accessible.name: severity
}
