#include "tests/gui/gui_window.h"

#include "exporters/exporter.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lintel;

namespace {

QString fixture(const char* name) { return QStringLiteral(LINTEL_FIXTURES "/templates/") + QLatin1String(name); }

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The text without the block that keeps the layout.
QString withoutLayout(QString text) {
    static const QRegularExpression layout("^  Lintel:\n(?:    .*\n)*", QRegularExpression::MultilineOption);
    static const QRegularExpression empty("\n?^Metadata:\n(?!  )", QRegularExpression::MultilineOption);
    return text.remove(layout).remove(empty);
}

} // namespace

/// What people do with the application from end to end.
class StoriesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString copyOf(const char* name) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile::remove(path);
        if (!QFile::copy(fixture(name), path))
            qFatal("cannot copy the fixture");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

    /// Drags a block of the palette to a point of the canvas pane.
    static void dragBlock(GuiWindow& gui, const char* type, QPointF place) {
        gui.key(Qt::Key_Slash);
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type(type);
        QQuickItem* block = gui.item(QStringLiteral("block:") + QLatin1String(type));
        gui.drag(gui.centreOf(block), gui.canvas().mapToScene(place).toPoint());
    }

    static QString onlyId(GuiWindow& gui, const char* type) {
        for (const Graph::Node& node : gui.canvas().graph().nodes)
            if (node.type == type)
                return QString::fromStdString(node.id);
        return {};
    }

private slots:
    void aTemplateIsMovedAndSavedWithOnlyItsLayoutChanged_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("element");
        QTest::newRow("serverless") << copyOf("serverless.yaml") << "OrdersQueue";
        QTest::newRow("vpc") << copyOf("vpc.yaml") << QString();
    }

    void aTemplateIsMovedAndSavedWithOnlyItsLayoutChanged() {
        QFETCH(QString, file);
        QFETCH(QString, element);
        const QString before = read(file);
        GuiWindow gui({.file = file});
        QTRY_VERIFY(gui.canvas().scene()->cards().size() > 2);
        if (element.isEmpty())
            element = QString::fromStdString(gui.canvas().scene()->cards().front().id);
        const QRectF start = gui.canvas().scene()->rectOf(element.toStdString());
        gui.drag(gui.centreOf(element), gui.centreOf(element) + QPoint(24, 48));
        QVERIFY(gui.canvas().scene()->rectOf(element.toStdString()) != start);
        QVERIFY(gui.document().isDirty());
        gui.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!gui.document().isDirty());
        const QString after = read(file);
        QVERIFY(after != before);
        QVERIFY(after.contains("Lintel:"));
        QCOMPARE(withoutLayout(after).trimmed(), before.trimmed());
    }
};

LINTEL_GUI_TEST(StoriesTest)
#include "stories_test.moc"
