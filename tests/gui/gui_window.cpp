#include "tests/gui/gui_window.h"

#include <QFileInfo>
#include <QQuickItem>
#include <QTemporaryDir>

namespace lintel {
namespace {

constexpr int patienceMs = 2000;
constexpr int dragSteps = 8;

// By visual children: delegates of repeaters and lists are no QObject children of what shows them.
template <class Predicate>
QQuickItem* findVisible(QQuickItem* parent, const Predicate& predicate) {
    if (!parent->isVisible())
        return nullptr;
    if (predicate(parent))
        return parent;
    for (QQuickItem* child : parent->childItems())
        if (QQuickItem* found = findVisible(child, predicate))
            return found;
    return nullptr;
}

} // namespace

void useTemporaryProfile() {
    static const QTemporaryDir profile;
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, profile.filePath(QString::fromLatin1(variable)).toUtf8());
}

QString copyOfTemplate(const QTemporaryDir& folder, const char* name) {
    const QString path = folder.filePath(QLatin1String(name));
    QFile::remove(path);
    if (!QFile::copy(QStringLiteral(LINTEL_FIXTURES "/templates/") + QLatin1String(name), path))
        qFatal("cannot copy the fixture");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

GuiWindow::GuiWindow(StartOptions options)
    : m_application(std::make_unique<Application>()) {
    if (options.page.isEmpty())
        options.page = QStringLiteral("home");
    if (options.size.isEmpty())
        options.size = QSize(1440, 900);
    start(options);
}

GuiWindow::GuiWindow(AsLeft)
    : m_application(std::make_unique<Application>()) {
    start({});
}

void GuiWindow::start(const StartOptions& options) {
    if (!m_application->start(options))
        qFatal("the window could not be made");
    window()->requestActivate();
    if (!QTest::qWaitForWindowActive(window()))
        qFatal("the window did not become active");
    settle(300);
}

GuiWindow::~GuiWindow() {
    designs().discardChanges();
}

OpenDesigns& GuiWindow::designs() const {
    return *object(QStringLiteral("shell"))->property("designs").value<OpenDesigns*>();
}

void GuiWindow::fail(const QString& why) const {
    const QString folder = qEnvironmentVariable("LINTEL_PICTURES");
    if (!folder.isEmpty())
        picture().save(folder + "/failure.png");
    qFatal("%s", qPrintable(why));
    std::abort();
}

QQuickItem* GuiWindow::find(const QString& name) const {
    return findVisible(window()->contentItem(), [&](QQuickItem* item) { return item->objectName() == name; });
}

QQuickItem* GuiWindow::item(const QString& name) const {
    QQuickItem* found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = find(name)) != nullptr; }, patienceMs))
        fail("there is no visible item “" + name + "”");
    return found;
}

QQuickItem* GuiWindow::textItem(const QString& words) const {
    QQuickItem* found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            found = findVisible(window()->contentItem(), [&](QQuickItem* item) {
                return item->property("text").toString().contains(words);
            });
            return found != nullptr;
        },
        patienceMs);
    return found;
}

QQuickItem* GuiWindow::topmost(const QString& text) const {
    QQuickItem* last = nullptr;
    findVisible(window()->contentItem(), [&](QQuickItem* item) {
        if (item->property("text").toString() == text)
            last = item;
        return false;
    });
    if (!last)
        fail("nothing says “" + text + "”");
    return last;
}

QObject* GuiWindow::object(const QString& name) const {
    QObject* found = window()->findChild<QObject*>(name);
    if (!found) // a page belongs to its loader, which is no child of the window
        findVisible(window()->contentItem(), [&](QQuickItem* item) {
            found = item->findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
            return found != nullptr;
        });
    if (!found)
        fail("there is no object “" + name + "”");
    return found;
}

DesignDocument& GuiWindow::document() const {
    auto* document = object(QStringLiteral("shell"))->property("document").value<DesignDocument*>();
    if (!document)
        qFatal("no design is open");
    return *document;
}

CanvasInput& GuiWindow::canvas() const {
    return *qobject_cast<CanvasInput*>(item(QStringLiteral("canvasInput")));
}

QPoint GuiWindow::at(QPointF scenePoint) const {
    return canvas().mapToScene(canvas().viewport()->toScreen(scenePoint)).toPoint();
}

QPoint GuiWindow::centreOf(const QString& element) const {
    return at(canvas().scene()->rectOf(element.toStdString()).center());
}

QPoint GuiWindow::centreOf(QQuickItem* item) const {
    return item->mapToScene(item->boundingRect().center()).toPoint();
}

void GuiWindow::click(QPoint point, Qt::MouseButton button) {
    QTest::mouseMove(window(), point);
    QTest::mousePress(window(), button, {}, point);
    QTest::mouseRelease(window(), button, {}, point);
    settle();
}

void GuiWindow::drag(QPoint from, QPoint to) {
    QTest::mouseMove(window(), from);
    QTest::mousePress(window(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= dragSteps; ++step)
        QTest::mouseMove(window(), from + (to - from) * step / dragSteps);
    settle();
    QTest::mouseRelease(window(), Qt::LeftButton, {}, to);
    settle();
}

void GuiWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window(), key, modifiers);
    settle();
}

void GuiWindow::type(const QString& text) {
    for (const QChar character : text)
        QTest::keyClick(window(), character.toLatin1());
    settle();
}

QString GuiWindow::toast() const {
    QString text;
    (void)QTest::qWaitFor(
        [&] {
            findVisible(window()->contentItem(), [&](QQuickItem* item) {
                if (item->objectName() == QLatin1String("toast"))
                    text = item->property("text").toString();
                return false;
            });
            return !text.isEmpty();
        },
        patienceMs);
    return text;
}

void GuiWindow::choose(const QString& path) {
    const QFileInfo file(path);
    object(QStringLiteral("openDialog"))->setProperty("currentFolder", QUrl::fromLocalFile(file.path()));
    settle(800);                     // it slides in
    click(topmost(file.fileName())); // the page behind may list the file too
    settle(200);
    click(topmost(QStringLiteral("Open")));
}

void GuiWindow::saveAs(const QString& chooser, const QString& path) {
    const QFileInfo file(path);
    QObject* dialog = object(chooser);
    dialog->setProperty("currentFolder", QUrl::fromLocalFile(file.path()));
    settle(800); // it slides in
    click(QStringLiteral("fileNameTextField"));
    key(Qt::Key_A, Qt::ControlModifier);
    type(file.fileName());
    key(Qt::Key_Tab); // the chooser takes the name once the field is left
    settle(300);
    click(topmost(QStringLiteral("Save")));
}

} // namespace lintel
