import QtQuick

// The places that were read, to go back and forward among. A place is { subject, id, tab, target }.
QtObject {
    id: history

    property var places: []
    property int at: -1
    readonly property bool canGoBack: at > 0
    readonly property bool canGoForward: at < places.length - 1
    readonly property int most: 100

    function visit(place: var): void {
        if (at >= 0 && JSON.stringify(places[at]) === JSON.stringify(place))
            return;
        places = [...places.slice(0, at + 1), place].slice(-most);
        at = places.length - 1;
    }
    // The place before (-1) or after (1); null at the ends.
    function step(by: int): var {
        if (at + by < 0 || at + by >= places.length)
            return null;
        at += by;
        return places[at];
    }
}
