import QtQuick
import QtTest
import Lintel.Ui

TestCase {
    id: test

    name: "Theme"
    when: windowShown
    visible: true
    width: 300
    height: 300

    Component {
        id: glyph
        Glyph {
            name: ""
        }
    }
    Component {
        id: tile
        IconTile {
            category: "compute"
        }
    }
    Component {
        id: severityIcon
        SeverityIcon {
            severity: "error"
        }
    }

    function cleanup() {
        Theme.dark = false;
        Theme.reducedMotion = false;
        Theme.highContrast = false;
    }
    function contrast(a: color, b: color): real {
        const linear = c => c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        const luminance = c => 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
        return (light + 0.05) / (dark + 0.05);
    }

    function test_coloursFollowTheTheme() {
        const light = Theme.color.raised.toString();
        Theme.dark = true;
        verify(Theme.color.raised.toString() !== light);
        verify(contrast(Theme.color.text, Theme.color.raised) > 10);
    }
    function test_textIsReadable_data() {
        return [
            {
                tag: "light",
                dark: false
            },
            {
                tag: "dark",
                dark: true
            }
        ];
    }
    function test_textIsReadable(row) {
        Theme.dark = row.dark;
        for (const surface of ["window", "surface", "raised", "canvas"]) {
            for (const ink of ["text", "text2", "text3", "accent", "error", "warning", "advice", "success"])
                verify(contrast(Theme.color[ink], Theme.color[surface]) >= 4.5, `${ink} on ${surface}`);
        }
        for (const name of ["error", "warning", "advice", "success"]) {
            const look = Theme.severity(name);
            verify(contrast(look.ink, look.tint) >= 4.5, name);
        }
        for (const key of Theme.categoryKeys) {
            const look = Theme.category(key);
            verify(contrast(look.ink, look.tint) >= 4.5, key);
        }
        verify(contrast(Theme.color.borderControl, Theme.color.raised) >= 3);
        verify(contrast(Theme.color.inkOnAccent, Theme.color.accentFill) >= 4.5);
    }
    function test_highContrastIsHigher_data() {
        return test_textIsReadable_data();
    }
    function test_highContrastIsHigher(row) {
        Theme.dark = row.dark;
        const usual = contrast(Theme.color.border, Theme.color.raised);
        Theme.highContrast = true;
        for (const surface of ["window", "surface", "raised", "canvas", "hover"]) {
            for (const ink of ["text", "text2", "text3", "accent", "error", "warning", "advice", "success"])
                verify(contrast(Theme.color[ink], Theme.color[surface]) >= 7, `${ink} on ${surface}`);
        }
        for (const surface of ["surface", "raised", "canvas"]) {
            for (const line of ["border", "borderStrong", "borderControl", "accentBorder", "errorBorder", "frameVpcLine", "framePublicLine", "connData", "connReference"])
                verify(contrast(Theme.color[line], Theme.color[surface]) >= 4.5, `${line} on ${surface}`);
        }
        verify(contrast(Theme.color.inkOnAccent, Theme.color.accentFill) >= 7);
        verify(usual < 4.5);
    }
    function test_reducedMotionStopsEverythingThatMoves() {
        verify(Theme.motion.panel > 0);
        Theme.reducedMotion = true;
        compare([Theme.motion.quick, Theme.motion.standard, Theme.motion.panel], [0, 0, 0]);
        verify(Theme.motion.toastStay > 0);
    }
    function test_categoriesAreOrderedAndDistinct() {
        compare(Theme.categoryKeys.length, 10);
        compare(Theme.categoryKeys[0], "compute");
        const data = Theme.categoryKeys.map(key => Theme.category(key).datum);
        compare(new Set(data).size, 10);
        for (const datum of data)
            verify(/^[01]{8}$/.test(datum));
    }
    function test_lookupsGiveSomethingForUnknownKeys() {
        compare(Theme.category("no such").name, "Management");
        compare(Theme.connection("no such").dash.length, 2);
        verify(Theme.severity("no such").order > 0);
        compare(Theme.service("no such"), null);
    }
    function test_connectionsKeepTheirDash() {
        compare(Theme.connection("invoke").dash.length, 0);
        compare(Array.from(Theme.connection("permission").dash), [5, 3]);
        compare(Theme.connection("network").width, 3);
    }
    function test_everyServiceHasItsGlyph() {
        for (const id of ["lambda", "sqs", "sns", "s3", "dynamodb", "apigw", "eventbridge", "sfn", "vpc", "iam"]) {
            const service = Theme.service(id);
            const picture = createTemporaryObject(glyph, test, {
                name: service.glyph
            });
            tryCompare(picture, "status", Image.Ready);
        }
    }
    function test_glyphInksFollowTheTheme() {
        const picture = createTemporaryObject(glyph, test, {
            name: "search"
        });
        const before = picture.source.toString();
        Theme.dark = true;
        verify(picture.source.toString() !== before);
        tryCompare(picture, "status", Image.Ready);
    }
    function test_anUnknownGlyphFailsInsteadOfDrawingNothing() {
        ignoreWarning(/Failed to get image/);
        const picture = createTemporaryObject(glyph, test, {
            name: "no-such-glyph"
        });
        tryCompare(picture, "status", Image.Error);
    }
    function test_tileDrawsGlyphOrMonogram() {
        for (const look of [
            {
                glyph: "lambda"
            },
            {
                monogram: "Ab"
            },
            {}
        ]) {
            const picture = createTemporaryObject(tile, test, look);
            tryCompare(picture, "status", Image.Ready);
            compare(picture.width, 24);
        }
    }
    function test_tilePixels() {
        const picture = createTemporaryObject(tile, test, {
            glyph: "lambda",
            backdrop: "#ff0000"
        });
        tryCompare(picture, "status", Image.Ready);
        waitForRendering(picture);
        const shot = grabImage(picture);
        compare(shot.pixel(0, 0), Qt.color("#ff0000"));
        compare(shot.pixel(12, 1), Theme.category("compute").tint);
        compare(shot.pixel(12, 21), Theme.category("compute").ink);
    }
    function test_eachSeverityHasItsShape() {
        const shapes = ["error", "warning", "advice", "success"].map(severity => createTemporaryObject(severityIcon, test, {
                    severity
                }).name);
        compare(new Set(shapes).size, 4);
    }
}
