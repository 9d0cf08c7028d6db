#pragma once

#include <QQmlApplicationEngine>
#include <QSize>
#include <QString>

class QCoreApplication;
class QQuickWindow;

namespace lintel {

/// What the command line asks for.
struct StartOptions {
    QString file = {};       ///< template to open
    QString page = {};       ///< home, library, review, design or settings; empty: where the window was left
    QString theme = {};      ///< light or dark for this run; empty: as chosen in the settings
    QString screenshot = {}; ///< write a picture of the window here and end
    QSize size = {};         ///< of the window; empty: as it was last
};

/// Reads the arguments; prints help, version or a complaint and ends the program where that is all there is
/// to do.
StartOptions readArguments(const QCoreApplication& application);

/// Fonts, style and names; before the first window.
void prepareApplication();

/// The one engine and its window.
class Application {
public:
    /// False when the window could not be made; the reason is on stderr.
    bool start(const StartOptions& options);
    QQuickWindow* window() const;

private:
    QQmlApplicationEngine m_engine;
};

} // namespace lintel
