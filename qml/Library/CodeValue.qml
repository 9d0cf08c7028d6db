import QtQuick
import Lintel.Ui

// A figure in the code face, wrapped where it is long.
Label {
    font: Theme.type.code
    wrapMode: Text.Wrap
    // The code face stands a little higher on its line than the body face.
    topPadding: Math.max(0, Math.floor((leading - font.pixelSize * 1.21) / 2)) + 1
}
