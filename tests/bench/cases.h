#pragma once

#include <benchmark/benchmark.h>

#include <functional>
#include <map>
#include <string>

namespace lintel::bench {

/// What is measured, and how long it may take or how much it may need at most.
struct Case {
    std::string what;
    double target;
    std::string unit = "ms"; ///< or "MB"
};

/// By name, as registered.
std::map<std::string, Case>& cases();

/// A case whose body loops over the state. Medians of five repetitions are reported.
void add(const std::string& name, const std::string& what, double target,
         const std::function<void(benchmark::State&)>& body);
/// The same for a body that measures by itself and calls SetIterationTime.
void addTimed(const std::string& name, const std::string& what, double target, int iterations,
              const std::function<void(benchmark::State&)>& body);

/// What a program of its own that shows a page, and a template if there is one, has in memory when it has
/// come to rest: its resident set, which counts the shared libraries and the software renderer too. `prepare`
/// fills its data folder, by default with nothing, and returns the template.
void addMemory(const std::string& name, const std::string& what, double targetMegabytes,
               const std::string& page,
               const std::function<std::string(benchmark::State&, const std::string& folder)>& prepare);

void addModelCases();
void addWindowCases();

/// Shows the application's first frame and ends; the parent process measures it.
int showFirstFrame(int argc, char** argv);
/// Shows a page and a template ("--memory PAGE FILE"), prints the resident megabytes and ends.
int showMemory(int argc, char** argv);

} // namespace lintel::bench
