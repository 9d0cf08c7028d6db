#pragma once

#include "qml/Canvas/canvas_input.h"

#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QSettings>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace lintel {

/// A window with a palette and a canvas over one document, and hands and keys to use it with.
struct CanvasFixture {
    QTemporaryDir folder;
    std::unique_ptr<DesignDocument> document;
    std::unique_ptr<QQuickView> view;
    QQuickItem* pane = nullptr;
    CanvasInput* input = nullptr;

    /// Opens a template (YAML), or an empty design.
    explicit CanvasFixture(const QByteArray& yaml = {}) {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path()); // not the user's
        document = std::make_unique<DesignDocument>(nullptr, folder.path().toStdString());
        if (!document->isReady())
            qFatal("the catalog of the build tree could not be loaded");
        if (!yaml.isEmpty()) {
            QFile file(folder.filePath("design.yaml"));
            if (!file.open(QFile::WriteOnly))
                qFatal("cannot write a test file");
            file.write(yaml);
            file.close();
            if (!document->open(file.fileName()))
                qFatal("cannot open the test's template");
        }
        view = std::make_unique<QQuickView>();
        view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        view->setResizeMode(QQuickView::SizeRootObjectToView);
        QQmlComponent component(view->engine());
        component.setData(R"(
            import QtQuick
            import Lintel.Canvas
            import Lintel.Document
            import Lintel.Ui
            FocusScope {
                id: root
                required property DesignDocument document
                focus: true
                Component.onCompleted: Theme.reducedMotion = true
                PalettePane {
                    id: palette
                    objectName: "palette"
                    height: parent.height
                    width: 200
                    document: root.document
                    onInsertRequested: type => { canvas.input.insert(type); canvas.input.forceActiveFocus(); }
                }
                CanvasPane {
                    id: canvas
                    objectName: "pane"
                    x: 200
                    width: parent.width - x
                    height: parent.height
                    focus: true
                    document: root.document
                }
            })",
                          QUrl(QStringLiteral("qrc:/test/Harness.qml")));
        QObject* root = component.createWithInitialProperties(
            {{QStringLiteral("document"), QVariant::fromValue(document.get())}});
        if (!root)
            qFatal("%s", qPrintable(component.errorString()));
        view->setContent(QUrl(), nullptr, root);
        view->resize(1100, 700);
        view->show();
        view->requestActivate(); // where no window manager does it
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the test window did not become active");
        pane = root->findChild<QQuickItem*>(QStringLiteral("pane"));
        input = pane->findChild<CanvasInput*>(QStringLiteral("canvasInput"));
        input->forceActiveFocus();
    }

    CanvasScene& scene() const { return *input->scene(); }
    CanvasViewport& viewport() const { return *input->viewport(); }

    /// Window position of a scene point.
    QPoint at(QPointF scenePoint) const {
        return input->mapToScene(viewport().toScreen(scenePoint)).toPoint();
    }
    QPoint centreOf(const QString& id) const { return at(scene().rectOf(id.toStdString()).center()); }
    /// Window position of the middle of a card's right side.
    QPoint rightPortOf(const QString& id) const {
        const QRectF rect = scene().rectOf(id.toStdString());
        return at({rect.right(), rect.center().y()});
    }

    void press(QPoint point, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseMove(view.get(), point);
        QTest::mousePress(view.get(), button, modifiers, point);
    }
    void move(QPoint point) { QTest::mouseMove(view.get(), point); }
    void release(QPoint point, Qt::KeyboardModifiers modifiers = {},
                 Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseRelease(view.get(), button, modifiers, point);
    }
    void click(QPoint point, Qt::KeyboardModifiers modifiers = {}) {
        press(point, modifiers);
        release(point, modifiers);
        QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() /
                     100); // let the event loop turn
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        press(from, modifiers);
        for (int step = 1; step <= 6; ++step)
            move(from + (to - from) * step / 6);
        release(to, modifiers);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(view.get(), key, modifiers);
    }
    void type(const QString& text) {
        for (const QChar character : text)
            QTest::keyClick(view.get(), character.toLatin1());
    }

    QQuickItem* item(const QString& name) const { return findIn(view->contentItem(), name); }
    QPoint centreOfItem(const QString& name) const {
        QQuickItem* found = item(name);
        return found ? found->mapToScene(found->boundingRect().center()).toPoint() : QPoint(-1, -1);
    }
    int count(const QString& prefix) const { return countIn(view->contentItem(), prefix); }

private:
    // By visual children: delegates of repeaters and lists are no QObject children of what shows them.
    static QQuickItem* findIn(QQuickItem* parent, const QString& name) {
        if (parent->objectName() == name)
            return parent;
        for (QQuickItem* child : parent->childItems())
            if (QQuickItem* found = findIn(child, name))
                return found;
        return nullptr;
    }
    static int countIn(QQuickItem* parent, const QString& prefix) {
        int count = parent->objectName().startsWith(prefix);
        for (QQuickItem* child : parent->childItems())
            count += countIn(child, prefix);
        return count;
    }
};

} // namespace lintel
