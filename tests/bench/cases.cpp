#include "tests/bench/cases.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace lintel::bench {

namespace {

benchmark::internal::Benchmark* enroll(const std::string& name, const Case& described,
                                       const std::function<void(benchmark::State&)>& body) {
    cases()[name] = described;
    return benchmark::RegisterBenchmark(name.c_str(), body)
        ->Unit(benchmark::kMillisecond)
        ->Repetitions(5)
        ->ReportAggregatesOnly(true);
}

} // namespace

std::map<std::string, Case>& cases() {
    static std::map<std::string, Case> all;
    return all;
}

void add(const std::string& name, const std::string& what, double target,
         const std::function<void(benchmark::State&)>& body) {
    enroll(name, {what, target}, body)->MinTime(0.1);
}

void addTimed(const std::string& name, const std::string& what, double target, int iterations,
              const std::function<void(benchmark::State&)>& body) {
    enroll(name, {what, target}, body)->UseManualTime()->Iterations(iterations);
}

void addMemory(const std::string& name, const std::string& what, double targetMegabytes,
               const std::string& page,
               const std::function<std::string(benchmark::State&, const std::string& folder)>& prepare) {
    enroll(name, {what, targetMegabytes, "MB"}, [page, prepare](benchmark::State& state) {
        const QTemporaryDir folder;
        const std::string file = prepare(state, folder.path().toStdString());
        for ([[maybe_unused]] auto each : state) {
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
            environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
            child.setProcessEnvironment(environment);
            child.start(
                QCoreApplication::applicationFilePath(),
                {QStringLiteral("--memory"), QString::fromStdString(page), QString::fromStdString(file)});
            if (!child.waitForFinished(60'000) || child.exitCode() != 0)
                return state.SkipWithError("the window showed nothing");
            state.counters["MB"] = child.readAllStandardOutput().trimmed().toDouble();
        }
    })->Iterations(1);
}

} // namespace lintel::bench
