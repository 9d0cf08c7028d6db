#pragma once

#include <benchmark/benchmark.h>

#include <functional>
#include <map>
#include <string>

namespace lintel::bench {

/// What is measured, and how long it may take at most (docs: "Speed" in the design), in milliseconds.
struct Case {
    std::string what;
    double target;
};

/// By name, as registered.
std::map<std::string, Case>& cases();

/// A case whose body loops over the state. Medians of five repetitions are reported.
void add(const std::string& name, const std::string& what, double target,
         const std::function<void(benchmark::State&)>& body);
/// The same for a body that measures by itself and calls SetIterationTime.
void addTimed(const std::string& name, const std::string& what, double target, int iterations,
              const std::function<void(benchmark::State&)>& body);

void addModelCases();
void addWindowCases();

/// Shows the application's first frame and ends; the parent process measures it.
int showFirstFrame(int argc, char** argv);

} // namespace lintel::bench
