#pragma once

#include <QDir>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

/// A window with one page in it, worked with keys and mouse as a user does.
class PageWindow {
public:
    /// file is a QML file below tests/; its root object has a property dark, and heard: texts of what the
    /// page asked for.
    PageWindow(const QString& file, const QVariantMap& properties, QSize size) {
        m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_view.setResizeMode(QQuickView::SizeRootObjectToView);
        m_view.setInitialProperties(properties);
        m_view.setSource(QUrl::fromLocalFile(QStringLiteral(LINTEL_SOURCE_DIR "/tests/") + file));
        for (const QQmlError& error : m_view.errors())
            qWarning("%s", qPrintable(error.toString()));
        m_view.resize(size);
        m_view.show();
        m_view.requestActivate();
    }

    bool isReady() { return QTest::qWaitForWindowActive(&m_view) && m_view.rootObject(); }
    QQuickView& view() { return m_view; }
    QQuickItem* root() const { return m_view.rootObject(); }
    QStringList heard() const { return root()->property("heard").toStringList(); }

    /// The visible item of that name, or null.
    /// On the page or in a popup above it.
    QQuickItem* item(const QString& name) const { return find(m_view.contentItem(), name); }
    QString text(const QString& name) const {
        const QQuickItem* found = item(name);
        return found ? found->property("text").toString() : QStringLiteral("(not visible)");
    }

    void key(Qt::Key key) { QTest::keyClick(&m_view, key); }
    void type(const char* text) {
        for (const char* character = text; *character; ++character)
            QTest::keyClick(&m_view, *character);
    }
    void click(const QString& name) {
        QTest::qWait(20); // what was just shown is laid out before the next frame
        const QQuickItem* target = item(name);
        QVERIFY2(target, qPrintable(name));
        const QPointF middle = target->mapToScene({target->width() / 2, target->height() / 2});
        QTest::mouseClick(&m_view, Qt::LeftButton, {}, middle.toPoint());
    }
    /// Presses the button of the open dialog that does what it asks about.
    void acceptDialog() {
        QTest::qWait(20);
        QQuickItem* button = find(m_view.contentItem(), QStringLiteral("dialogAccept"));
        QVERIFY(button && button->isEnabled());
        QTest::mouseClick(&m_view, Qt::LeftButton, {},
                          button->mapToScene({button->width() / 2, button->height() / 2}).toPoint());
    }
    /// Names of what the Tab key reaches.
    QStringList tabStops(int presses) {
        QStringList reached;
        for (int i = 0; i < presses; ++i) {
            key(Qt::Key_Tab);
            if (const QQuickItem* focused = m_view.activeFocusItem())
                reached.append(focused->objectName().isEmpty()
                                   ? QLatin1String(focused->metaObject()->className())
                                   : focused->objectName());
        }
        return reached;
    }

    /// With LINTEL_SCREENSHOTS naming a folder, the page is photographed there in both themes and sizes.
    void photograph(const QString& name) {
        const QString folder = qEnvironmentVariable("LINTEL_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        const QSize before = m_view.size();
        for (const QSize size : {QSize(1440, 900), QSize(1024, 680)})
            for (const bool dark : {false, true}) {
                m_view.resize(size);
                root()->setProperty("dark", dark);
                QTest::qWait(300);
                m_view.grabWindow().save(QDir(folder).filePath(
                    QStringLiteral("%1-%2-%3.png").arg(name).arg(size.width()).arg(dark ? "dark" : "light")));
            }
        root()->setProperty("dark", false);
        m_view.resize(before);
        QTest::qWait(100);
    }

private:
    /// What a Repeater makes is no child object, only a child item.
    static QQuickItem* find(QQuickItem* item, const QString& name) {
        if (item->objectName() == name && item->isVisible())
            return item;
        for (QQuickItem* child : item->childItems())
            if (QQuickItem* found = find(child, name))
                return found;
        return nullptr;
    }

    QQuickView m_view;
};
