#include "app/application.h"

#include <QCommandLineParser>
#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTimer>

#include <cstdio>

namespace lintel {
namespace {

/// Pages settle (models, images, validation) well within this time.
constexpr int screenshotDelayMs = 1500;

[[noreturn]] void complain(const QString& message) {
    std::fprintf(stderr, "lintel: %s\n", qPrintable(message));
    std::exit(2);
}

} // namespace

StartOptions readArguments(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Learn the AWS services, sketch the architecture, ship the template."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("A CloudFormation or SAM template to open."),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption page(
        QStringLiteral("page"),
        QStringLiteral("Start at home, library, review, browser, design, progress or settings; where you "
                       "left off when not given."),
        QStringLiteral("NAME"));
    const QCommandLineOption theme(
        QStringLiteral("theme"), QStringLiteral("light or dark, for this run only."), QStringLiteral("NAME"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("Write a picture of the window and end."),
                                        QStringLiteral("OUT.png"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window."),
                                  QStringLiteral("WxH"));
    parser.addOptions({page, theme, screenshot, size});
    parser.process(application);

    StartOptions options;
    options.page = parser.value(page);
    options.theme = parser.value(theme);
    options.screenshot = parser.value(screenshot);
    const QStringList pages{"home", "library", "review", "browser", "design", "progress", "settings"};
    if (parser.isSet(page) && !pages.contains(options.page))
        complain(QStringLiteral("there is no page “%1”, but %2")
                     .arg(options.page, pages.join(QStringLiteral(", "))));
    if (parser.isSet(theme) && options.theme != u"light" && options.theme != u"dark")
        complain(QStringLiteral("--theme is light or dark, not “%1”").arg(options.theme));
    if (parser.isSet(size)) {
        static const QRegularExpression pattern(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
        const auto match = pattern.match(parser.value(size));
        if (!match.hasMatch())
            complain(QStringLiteral("--size is like 1440x900, not “%1”").arg(parser.value(size)));
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    if (parser.positionalArguments().size() > 1)
        complain(QStringLiteral("one template at a time"));
    if (!parser.positionalArguments().isEmpty())
        options.file = parser.positionalArguments().constFirst();
    return options;
}

void prepareApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("lintel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LINTEL_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Lintel"));
    QGuiApplication::setDesktopFileName(QStringLiteral("lintel"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/lintel/logo-mark.svg")));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

bool Application::start(const StartOptions& options) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties(
        {{QStringLiteral("startPage"), options.page},
         {QStringLiteral("startFile"), options.file},
         {QStringLiteral("forcedTheme"), options.theme},
         {QStringLiteral("forcedSize"), options.size.isValid() ? options.size : QSize(0, 0)},
         {QStringLiteral("visible"), true}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lintel/App/Main.qml")));
    if (!window())
        return false;
    if (!options.screenshot.isEmpty())
        QTimer::singleShot(screenshotDelayMs, window(), [this, path = options.screenshot] {
            const bool written = window()->grabWindow().save(path);
            if (!written)
                std::fprintf(stderr, "lintel: cannot write %s\n", qPrintable(path));
            QCoreApplication::exit(written ? 0 : 1);
        });
    return true;
}

QQuickWindow* Application::window() const {
    const auto roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.constFirst());
}

} // namespace lintel
