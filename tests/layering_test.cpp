#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// The direction of dependencies (README, "Map of the tree"), read from the sources themselves: what a file
// includes and what its CMakeLists links.
class LayeringTest : public QObject {
    Q_OBJECT

    static QString read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QStringList filesBelow(const QString& folder, const QStringList& patterns) {
        QStringList files;
        QDirIterator it(QStringLiteral(LINTEL_SOURCE_DIR "/") + folder, patterns, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next();
        return files;
    }

private slots:
    void everyLayerIncludesOnlyWhatLiesBelow_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("allowed");
        const auto row = [](const char* folder, QStringList below) {
            below << folder;
            QTest::newRow(folder) << QString(folder) << below;
        };
        row("model/base", {});
        row("model/knowledge", {"model/base"});
        row("model/catalog", {"model/base"});
        row("model/template", {"model/base", "model/catalog"});
        row("model/design", {"model/base", "model/catalog", "model/template"});
        row("model/validation", {"model/base", "model/catalog", "model/template", "model/design"});
        row("model/study", {"model/base", "model/knowledge"});
        row("exporters", {"model"});
        row("qml/Ui", {"model/base"});
        row("qml/Document", {"model", "qml/Ui"});
        row("qml/Profile", {"model", "qml/Ui"});
        const QDir pages(QStringLiteral(LINTEL_SOURCE_DIR "/qml"));
        for (const QString& page : pages.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (page != "Ui" && page != "Document" && page != "Profile")
                row(qPrintable("qml/" + page), {"model", "qml/Ui", "qml/Document", "qml/Profile"});
        row("app/cli", {"model", "exporters"});
    }

    void everyLayerIncludesOnlyWhatLiesBelow() {
        QFETCH(QString, folder);
        QFETCH(QStringList, allowed);
        static const QRegularExpression include("^#include \"((?:model|exporters|qml|app)/[^\"]+)\"",
                                                QRegularExpression::MultilineOption);
        const QStringList files = filesBelow(folder, {"*.h", "*.cpp"});
        QVERIFY2(!files.isEmpty() || folder.startsWith("qml/"), qPrintable(folder + " holds no source"));
        for (const QString& file : files) {
            auto matches = include.globalMatch(read(file));
            while (matches.hasNext()) {
                const QString header = matches.next().captured(1);
                const bool fits = std::any_of(allowed.begin(), allowed.end(), [&](const QString& layer) {
                    return header.startsWith(layer + '/');
                });
                QVERIFY2(fits, qPrintable(file + " includes " + header));
            }
        }
    }

    void modelAndExportersKnowNoWindow() {
        static const QRegularExpression windowed(
            "#include <Q(Gui|Quick|Qml|Widget|Window|Image|Painter|Pixmap|Font)"
            "|Qt6::(Gui|Qml|Quick|Widgets|Svg)");
        for (const char* folder : {"model", "exporters"})
            for (const QString& file : filesBelow(folder, {"*.h", "*.cpp", "CMakeLists.txt"}))
                QVERIFY2(!read(file).contains(windowed), qPrintable(file + " depends on a window"));
    }

    void qmlOfAFeatureImportsNoOtherFeature() {
        static const QRegularExpression import("^import Lintel\\.(\\w+)",
                                               QRegularExpression::MultilineOption);
        for (const QString& file : filesBelow("qml", {"*.qml"})) {
            const QString module = file.section("/qml/", 1).section('/', 0, 0);
            auto matches = import.globalMatch(read(file));
            while (matches.hasNext()) {
                const QString imported = matches.next().captured(1);
                QVERIFY2(QStringList({"Ui", "Document", "Profile", module}).contains(imported),
                         qPrintable(file + " imports Lintel." + imported));
            }
        }
    }

    // One file each, and for each its fixtures by path.
    void everyRuleHasItsFixtures() {
        const QStringList rules = filesBelow("model/validation/rules", {"*.cpp"});
        QVERIFY(rules.size() >= 25);
        for (const QString& rule : rules) {
            const QString name = rule.section("/rules/", 1).chopped(4);
            const QDir fixtures(QStringLiteral(LINTEL_FIXTURES "/rules/") + name);
            for (const char* kind : {"good*", "bad*"})
                QVERIFY2(!fixtures.entryList({kind}, QDir::Files).isEmpty(),
                         qPrintable(fixtures.path() + " has no " + kind));
        }
    }

    void everyConnectionHasItsFixture() {
        const QStringList entries = filesBelow("content/connections", {"*.json"});
        QVERIFY(entries.size() >= 10);
        for (const QString& entry : entries) {
            const QString name = QFileInfo(entry).completeBaseName();
            const QDir fixtures(QStringLiteral(LINTEL_FIXTURES "/connections"));
            QVERIFY2(!fixtures.entryList({name + "*"}).isEmpty(),
                     qPrintable("no fixture for connection " + name));
        }
    }

    void everyExporterHasItsTest() {
        const QDir exporters(QStringLiteral(LINTEL_SOURCE_DIR "/exporters"));
        const QStringList targets = exporters.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(targets.size() >= 2);
        for (const QString& target : targets)
            QVERIFY2(!QDir(QStringLiteral(LINTEL_SOURCE_DIR "/tests/exporters/") + target)
                          .entryList({"*_test.cpp"})
                          .isEmpty(),
                     qPrintable("no test for exporter " + target));
    }
};

QTEST_APPLESS_MAIN(LayeringTest)
#include "layering_test.moc"
