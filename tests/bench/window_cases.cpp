#include "app/application.h"
#include "model/design/kernels/layout.h"
#include "qml/Canvas/canvas_viewport.h"
#include "qml/Document/design_document.h"
#include "tests/bench/cases.h"
#include "tests/bench/samples.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace lintel::bench {

namespace {

/// Of a clock of this process (CLOCK_PROCESS_CPUTIME_ID: CPU of all threads; CLOCK_THREAD_CPUTIME_ID: of this
/// one).
double secondsOf(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
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
    QString file = folder.filePath(QStringLiteral("wide.yaml"));
    DesignDocument document{nullptr, folder.path().toStdString()};
    QQuickView view;
    CanvasViewport* viewport = nullptr;

    /// Empty, with a file of this many nodes beside it.
    explicit Canvas(int nodes) {
        QFile out(file);
        if (!out.open(QFile::WriteOnly) || out.write(QByteArray::fromStdString(wideTemplate(nodes))) < 0)
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

    bool open() { return viewport && document.isReady() && document.open(file) && waitForFrame(view); }
};

/// From the file until its drawing is on the screen.
void openCanvas(benchmark::State& state, int nodes) {
    Canvas canvas(nodes);
    if (!canvas.viewport || !waitForFrame(canvas.view))
        return state.SkipWithError("the canvas showed nothing");
    for ([[maybe_unused]] auto each : state) {
        QElapsedTimer clock;
        clock.start();
        if (!canvas.open())
            return state.SkipWithError("the template did not open");
        state.SetIterationTime(static_cast<double>(clock.nsecsElapsed()) * 1e-9);
    }
    if (const Graph& graph = canvas.document.design().graph();
        std::ssize(graph.nodes) != nodes || std::ssize(graph.connections) != nodes * 3 / 2)
        state.SkipWithError("the drawing is not of the size that was meant");
}

/// A card in the middle of the view, dragged about as with the mouse. `clock` tells what is counted of a
/// frame.
void dragCard(benchmark::State& state, int nodes, clockid_t clock) {
    Canvas canvas(nodes);
    if (!canvas.open())
        return state.SkipWithError("the canvas showed nothing");
    waitForValidation(canvas.document);
    const Graph::Node& node =
        canvas.document.design().graph().nodes[static_cast<std::size_t>(nodes) / 2 + 50];
    const QPointF middle = cardRect(node, canvas.document.design().layout()).center();
    const QPointF grip(720, 450);
    canvas.viewport->show(grip - middle, 1);
    QPointF pointer = grip;
    const auto send = [&](QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons held) {
        QMouseEvent event(type, pointer, canvas.view.mapToGlobal(pointer), button, held, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas.view, &event);
    };
    send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
    pointer += QPointF(12, 8);
    send(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton);
    if (!waitForFrame(canvas.view) || canvas.document.selection().size() != 1)
        return state.SkipWithError("no card was grabbed");
    int frame = 0;
    for ([[maybe_unused]] auto each : state) {
        const bool isBack = frame++ / 30 % 2;
        const double before = secondsOf(clock);
        pointer += isBack ? QPointF(-9, -5) : QPointF(9, 5);
        send(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton);
        if (!waitForFrame(canvas.view))
            return state.SkipWithError("a frame was not shown");
        state.SetIterationTime(secondsOf(clock) - before);
    }
    send(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton);
    if (!canvas.document.isDirty())
        state.SkipWithError("nothing was dragged");
}

void moveView(benchmark::State& state, int nodes, bool zooming) {
    Canvas canvas(nodes);
    if (!canvas.open())
        return state.SkipWithError("the canvas showed nothing");
    waitForValidation(canvas.document);
    int frame = 0;
    for ([[maybe_unused]] auto each : state) {
        const bool isBack = frame++ / 30 % 2;
        const double before = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
        if (zooming)
            canvas.viewport->zoomBy(isBack ? 1 / 1.04 : 1.04, {720, 450});
        else
            canvas.viewport->panBy({isBack ? 24.0 : -24.0, isBack ? 8.0 : -8.0});
        if (!waitForFrame(canvas.view))
            return state.SkipWithError("a frame was not shown");
        state.SetIterationTime(secondsOf(CLOCK_PROCESS_CPUTIME_ID) - before);
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

int showMemory(int argc, char** argv) {
    constexpr int restMs = 4'000;
    prepareApplication();
    QGuiApplication gui(argc, argv);
    Application application;
    if (!application.start({.file = QString::fromLocal8Bit(argc > 3 ? argv[3] : ""),
                            .page = QString::fromLocal8Bit(argv[2]),
                            .size = QSize(1440, 900)}))
        return 1;
    QTimer::singleShot(restMs, &gui, [] {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmRSS:"))
                std::printf("%.1f\n", std::stod(line.substr(6)) / 1024);
        std::fflush(stdout);
        QCoreApplication::exit(0);
    });
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
    addTimed("open-5000", "5,000 nodes, 7,500 connections: from the file to the first frame", 1'500, 1,
             [](benchmark::State& state) { openCanvas(state, 5'000); });
    addTimed("drag-5000", "CPU of the GUI thread in a frame while dragging a card among 5,000 nodes", 8, 60,
             [](benchmark::State& state) { dragCard(state, 5'000, CLOCK_THREAD_CPUTIME_ID); });
    addTimed("drag-frame-5000", "from the pointer's move until that frame is on the screen", 16, 60,
             [](benchmark::State& state) { dragCard(state, 5'000, CLOCK_MONOTONIC); });
    addMemory("memory-5000", "resident memory of the program with 5,000 nodes open", 300, "design",
              [](benchmark::State&, const std::string& folder) {
                  const std::string file = folder + "/wide.yaml";
                  std::ofstream(file) << wideTemplate(5'000);
                  return file;
              });
}

} // namespace lintel::bench
