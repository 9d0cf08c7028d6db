#include "app/application.h"
#include "model/base/file.h"
#include "tests/bench/cases.h"
#include "tests/bench/comparison.h"
#include "tests/bench/reporter.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QStandardPaths>
#include <cstdio>
#include <unistd.h>

namespace {

/// Windows need a display. Without one the program starts itself again under a virtual one where it can.
void findDisplay(char** argv) {
    if (qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
        qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    const QByteArray xvfb = QStandardPaths::findExecutable(QStringLiteral("xvfb-run")).toLocal8Bit();
    if (!xvfb.isEmpty()) {
        QByteArray screen = "-screen 0 1440x900x24";
        std::vector<char*> arguments{const_cast<char*>(xvfb.constData()), const_cast<char*>("-a"),
                                     const_cast<char*>("-s"), screen.data()};
        for (char** argument = argv; *argument; ++argument)
            arguments.push_back(*argument);
        arguments.push_back(nullptr);
        execv(xvfb.constData(), arguments.data());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char** argv) {
    using namespace lintel;
    if (argc == 2 && std::string_view(argv[1]) == "--first-frame")
        return bench::showFirstFrame(1, argv);
    if (argc >= 3 && std::string_view(argv[1]) == "--memory")
        return bench::showMemory(argc, argv);
    findDisplay(argv);
    prepareApplication();
    QGuiApplication gui(argc, argv);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures what a user of Lintel waits for, beside its targets."));
    parser.addHelpOption();
    const QCommandLineOption filter(QStringLiteral("filter"),
                                    QStringLiteral("Only cases whose name matches."), QStringLiteral("NAME"),
                                    QStringLiteral("."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Write the figures to a file too."),
                                  QStringLiteral("OUT"));
    parser.addOptions({filter, json});
    parser.process(gui);

    bench::addModelCases();
    bench::addWindowCases();
    bench::Reporter reporter;
    const std::size_t cases =
        benchmark::RunSpecifiedBenchmarks(&reporter, parser.value(filter).toStdString());
    const auto comparison = bench::compareWithCfnLint(QRegularExpression(parser.value(filter)));
    if (cases == 0 && comparison.empty()) {
        std::fprintf(stderr, "lintel-bench: no case matches \"%s\"\n", qPrintable(parser.value(filter)));
        return 2;
    }
    if (!parser.isSet(json))
        return 0;
    nlohmann::ordered_json results = reporter.results();
    results.insert(results.end(), comparison.begin(), comparison.end());
    const Result<void> written =
        writeFileAtomically(parser.value(json).toStdString(), results.dump(2) + "\n");
    if (!written)
        std::fprintf(stderr, "%s\n", written.error().toString().c_str());
    return written ? 0 : 2;
}
