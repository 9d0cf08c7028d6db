#pragma once

#include "app/application.h"
#include "qml/Canvas/canvas_input.h"
#include "qml/Document/open_designs.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace lintel {

/// The application's window, with hands and keys to use it. A new one is a restart: it reads the profile
/// afresh.
class GuiWindow {
public:
    explicit GuiWindow(StartOptions options = {});
    /// As it was left when it was closed, at its own size.
    struct AsLeft {};
    explicit GuiWindow(AsLeft);
    /// Closes the window and forgets what is unsaved, as its user would say.
    ~GuiWindow();

    QQuickWindow* window() const { return m_application->window(); }

    /// A visible item by objectName, in any depth; waits up to two seconds for it, then fails the program.
    QQuickItem* item(const QString& name) const;
    /// The same without waiting; null when there is none.
    QQuickItem* find(const QString& name) const;
    /// A visible text that contains the words.
    QQuickItem* textItem(const QString& words) const;
    /// The visible item drawn last whose text is exactly this, as the button of an open dialog is.
    QQuickItem* topmost(const QString& text) const;
    bool shows(const QString& words) const { return textItem(words) != nullptr; }
    /// A QML object that is no item (a popup, the shell).
    QObject* object(const QString& name) const;

    OpenDesigns& designs() const;
    /// The one that is shown.
    DesignDocument& document() const;
    CanvasInput& canvas() const;
    /// Window position of the middle of a card or frame of the canvas, or of a point of the scene.
    QPoint centreOf(const QString& element) const;
    QPoint at(QPointF scenePoint) const;
    QPoint centreOf(QQuickItem* item) const;

    void click(QPoint point, Qt::MouseButton button = Qt::LeftButton);
    void click(QQuickItem* item) { click(centreOf(item)); }
    void click(const QString& name) { click(item(name)); }
    void click(const char* name) { click(QString::fromUtf8(name)); }
    void drag(QPoint from, QPoint to);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString& text);
    /// Lets events, animations and validation settle.
    void settle(int milliseconds = 50) const { QTest::qWait(milliseconds); }

    /// What the toast says that was shown last; waits for one.
    QString toast() const;
    /// Picks a file in the open file chooser.
    void choose(const QString& path);
    /// Types a name into a file chooser that asks where to save, and saves.
    void saveAs(const QString& chooser, const QString& path);
    /// Closes the window as its frame's button does; false when the window wants to ask first.
    bool close() { return window()->close(); }

    /// A picture of the window.
    QImage picture() const { return window()->grabWindow(); }

private:
    void start(const StartOptions& options);
    /// Ends the program; a picture of the window goes into the folder $LINTEL_PICTURES, if it is set.
    [[noreturn]] void fail(const QString& why) const;

    std::unique_ptr<Application> m_application;
};

/// Points the XDG folders into a fresh temporary folder, so that no test touches the user's profile. Call
/// before the QGuiApplication is made; the folder goes when the program ends.
void useTemporaryProfile();

/// A copy of a template of the fixtures that may be changed.
QString copyOfTemplate(const QTemporaryDir& folder, const char* name);

} // namespace lintel

/// A main() that runs a test object in a temporary profile with the application's style and fonts.
#define LINTEL_GUI_TEST(Test)                                                                                \
    int main(int argc, char** argv) {                                                                        \
        lintel::useTemporaryProfile();                                                                       \
        lintel::prepareApplication();                                                                        \
        QGuiApplication application(argc, argv);                                                             \
        Test test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
