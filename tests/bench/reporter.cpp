#include "tests/bench/reporter.h"

#include "tests/bench/cases.h"

#include <cstdio>

namespace lintel::bench {

bool Reporter::ReportContext(const Context&) {
    std::printf("%-28s %12s %12s\n", "case", "median", "target");
    return true;
}

void Reporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        const std::string& name = run.run_name.function_name;
        const auto known = cases().find(name);
        if (known == cases().end() || (!run.error_occurred && run.aggregate_name != "median"))
            continue;
        const Case& each = known->second;
        const std::string& unit = each.unit;
        const std::string key = unit == "ms" ? "Ms" : unit;
        nlohmann::ordered_json result{{"name", name}, {"what", each.what}, {"target" + key, each.target}};
        if (run.error_occurred) {
            std::printf("%-28s %12s %9.1f %s        %s: %s\n", name.c_str(), "-", each.target, unit.c_str(),
                        each.what.c_str(), run.error_message.c_str());
            result["error"] = run.error_message;
        } else {
            const auto counter = run.counters.find(unit);
            const double median =
                counter != run.counters.end() ? counter->second.value : run.GetAdjustedRealTime();
            std::printf("%-28s %9.2f %s %9.1f %s  %s  %s\n", name.c_str(), median, unit.c_str(), each.target,
                        unit.c_str(), median <= each.target ? "met " : "OVER", each.what.c_str());
            result["median" + key] = median;
            result["met"] = median <= each.target;
        }
        m_results.push_back(std::move(result));
        std::fflush(stdout);
    }
}

} // namespace lintel::bench
