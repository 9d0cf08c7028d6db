#pragma once

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

namespace lintel::bench {

/// Prints the median of each case beside its target, and keeps it for the JSON file.
class Reporter : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context& context) override;
    void ReportRuns(const std::vector<Run>& runs) override;

    const nlohmann::ordered_json& results() const { return m_results; }

private:
    nlohmann::ordered_json m_results = nlohmann::ordered_json::array();
};

} // namespace lintel::bench
