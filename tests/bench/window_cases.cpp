#include "app/application.h"
#include "qml/Canvas/canvas_viewport.h"
#include "qml/Document/design_document.h"
#include "tests/bench/cases.h"
#include "tests/bench/samples.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QTimer>
#include <ctime>

namespace lintel::bench {

namespace {

/// CPU seconds of all threads of this process.
double processSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// From starting a process until its window has shown a frame.
void firstFrame(benchmark::State& state) {
    for ([[maybe_unused]] auto each : state) {
        QElapsedTimer clock;
        QProcess child;
        clock.start();
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first-frame")});
        if (!child.waitForFinished(20'000) || child.exitCode() != 0) {
            state.SkipWithError("the window showed nothing");
            return;
        }
        state.SetIterationTime(static_cast<double>(clock.nsecsElapsed()) * 1e-9);
    }
}

bool waitForFrame(QQuickWindow& window) {
    QEventLoop loop;
    bool shown = false;
    QObject::connect(&window, &QQuickWindow::frameSwapped, &loop, [&] {
        shown = true;
        loop.quit();
    });
    QTimer::singleShot(5'000, &loop, &QEventLoop::quit);
    window.update();
    loop.exec();
    return shown;
}

/// Checking a document takes CPU of its own, beside that of the frames.
void waitForValidation(const DesignDocument& document) {
    QElapsedTimer clock;
    clock.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    } while ((document.isValidating() || !document.checkedAt().isValid()) && clock.elapsed() < 20'000);
}

struct Canvas {
    QTemporaryDir folder;
    DesignDocument document{nullptr, folder.path().toStdString()};
    QQuickView view;
    CanvasViewport* viewport = nullptr;

    explicit Canvas(int nodes) {
        QFile file(folder.filePath(QStringLiteral("wide.yaml")));
        if (!file.open(QFile::WriteOnly))
            return;
        file.write(QByteArray::fromStdString(wideTemplate(nodes)));
        file.close();
        if (!document.isReady() || !document.open(file.fileName()))
            return;
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(view.engine());
        component.setData("import QtQuick\nimport Lintel.Canvas\nCanvasPane { }\n", QUrl());
        QObject* root = component.createWithInitialProperties(
            {{QStringLiteral("document"), QVariant::fromValue(&document)}});
        if (!root) {
            qWarning("%s", qPrintable(component.errorString()));
            return;
        }
        view.setContent(QUrl(), nullptr, root);
        view.resize(1440, 900);
        view.show();
        viewport = root->property("viewport").value<CanvasViewport*>();
    }
};

void moveView(benchmark::State& state, int nodes, bool zooming) {
    Canvas canvas(nodes);
    if (!canvas.viewport || !waitForFrame(canvas.view)) {
        state.SkipWithError("the canvas showed nothing");
        return;
    }
    waitForValidation(canvas.document);
    int frame = 0;
    for ([[maybe_unused]] auto each : state) {
        const bool isBack = frame++ / 30 % 2;
        const double before = processSeconds();
        if (zooming)
            canvas.viewport->zoomBy(isBack ? 1 / 1.04 : 1.04, {720, 450});
        else
            canvas.viewport->panBy({isBack ? 24.0 : -24.0, isBack ? 8.0 : -8.0});
        if (!waitForFrame(canvas.view)) {
            state.SkipWithError("a frame was not shown");
            return;
        }
        state.SetIterationTime(processSeconds() - before);
    }
}

} // namespace

int showFirstFrame(int argc, char** argv) {
    prepareApplication();
    QGuiApplication gui(argc, argv);
    Application application;
    if (!application.start({.page = QStringLiteral("home")}))
        return 1;
    QObject::connect(
        application.window(), &QQuickWindow::frameSwapped, &gui, [] { QCoreApplication::exit(0); },
        Qt::QueuedConnection);
    return gui.exec();
}

void addWindowCases() {
    addTimed("first-frame", "start of the program until its first frame", 400, 3, firstFrame);
    for (const int nodes : {1'000, 5'000}) {
        const std::string size = std::to_string(nodes);
        addTimed("pan-" + size, "CPU of a frame while panning over " + size + " nodes", 12, 60,
                 [nodes](benchmark::State& state) { moveView(state, nodes, false); });
        addTimed("zoom-" + size, "CPU of a frame while zooming among " + size + " nodes", 12, 60,
                 [nodes](benchmark::State& state) { moveView(state, nodes, true); });
    }
}

} // namespace lintel::bench
