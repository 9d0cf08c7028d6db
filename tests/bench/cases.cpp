#include "tests/bench/cases.h"

namespace lintel::bench {

namespace {

benchmark::internal::Benchmark* enroll(const std::string& name, const std::string& what, double target,
                                       const std::function<void(benchmark::State&)>& body) {
    cases()[name] = {what, target};
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
    enroll(name, what, target, body)->MinTime(0.1);
}

void addTimed(const std::string& name, const std::string& what, double target, int iterations,
              const std::function<void(benchmark::State&)>& body) {
    enroll(name, what, target, body)->UseManualTime()->Iterations(iterations);
}

} // namespace lintel::bench
