#include "qml/Ui/glyph_painter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lintel;

namespace {

QJsonDocument readJson(const char* path) {
    QFile file(QStringLiteral(LINTEL_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

int inkedPixels(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128;
    return count;
}

} // namespace

class GlyphPainterTest : public QObject {
    Q_OBJECT

private slots:
    void everyGlyphOfTheTokenTableIsShipped() {
        const QJsonObject services = readJson("resources/tokens.json")["glyph"]["service"].toObject();
        QVERIFY(services.size() > 40);
        for (const QJsonValue& service : services) {
            const QString name = service["glyph"].toString();
            QVERIFY2(!paintGlyph(name, Qt::black, 16, 16).isNull(), qPrintable(name));
        }
    }

    void everyGlyphOfTheResourceTypesIsShipped() {
        const QJsonArray list = readJson("content/catalog/roles.json")["types"].toArray();
        QVERIFY(list.size() > 20);
        for (const QJsonValue& role : list) {
            const QString name = role["glyph"].toString();
            QVERIFY2(name.isEmpty() || !paintGlyph(name, Qt::black, 16, 16).isNull(), qPrintable(name));
        }
    }

    void glyphsAreDrawnInTheirInk() {
        const QImage image = paintGlyph("search", QColor("#9A1631"), 16, 64);
        QCOMPARE(image.size(), QSize(64, 64));
        QVERIFY(inkedPixels(image) > 100);
        bool found = false;
        for (int x = 0; x < 64 && !found; ++x)
            for (int y = 0; y < 64 && !found; ++y)
                found = image.pixelColor(x, y) == QColor("#9A1631");
        QVERIFY(found);
    }

    void smallGlyphsHaveBolderLines() {
        QVERIFY(inkedPixels(paintGlyph("search", Qt::black, 14, 96)) >
                inkedPixels(paintGlyph("search", Qt::black, 24, 96)));
    }

    void unknownGlyphsAreEmpty_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("no name") << QString();
        QTest::newRow("no such") << QString("no-such-glyph");
        QTest::newRow("a path") << QString("../../etc/passwd");
    }

    void unknownGlyphsAreEmpty() {
        QFETCH(QString, name);
        QVERIFY(paintGlyph(name, Qt::black, 16, 16).isNull());
    }

    void anOpaqueBackdropMakesAnOpaqueTile() {
        const Tile tile{"lambda", "", QColor("#46509E"), QColor("#E8E9F5"), Qt::white, "11111111"};
        QVERIFY(!paintTile(tile, 24, 24).hasAlphaChannel());
        Tile floating = tile;
        floating.backdrop = Qt::transparent;
        const QImage image = paintTile(floating, 24, 24);
        QVERIFY(image.hasAlphaChannel());
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    }

    void theDatumLineTellsTheCategoriesApart() {
        Tile tile{"", "Ab", Qt::black, Qt::white, Qt::white, "11111111"};
        const QImage whole = paintTile(tile, 24, 24);
        tile.datum = "10000001";
        QVERIFY(paintTile(tile, 24, 24) != whole);
        QCOMPARE(whole.pixelColor(12, 21), QColor(Qt::black));
    }
};

QTEST_MAIN(GlyphPainterTest)
#include "glyph_painter_test.moc"
