#include "app/cli/findings_report.h"

#include <iostream>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

class JsonReport : public FindingsReport {
public:
    void add(const CheckedFile& file) override {
        for (const Finding& finding : file.findings)
            m_all.push_back({{"file", file.path},
                             {"rule", finding.rule},
                             {"layer", layerName(finding.layer)},
                             {"severity", severityName(finding.severity)},
                             {"message", finding.message},
                             {"path", finding.path},
                             {"line", finding.position.line},
                             {"column", finding.position.column},
                             {"why", finding.why},
                             {"facts", finding.facts},
                             {"fixable", finding.fix.has_value()}});
    }

    void finish(ExitCode) override {
        std::cout << m_all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    }

private:
    Json m_all = Json::array();
};

} // namespace

std::unique_ptr<FindingsReport> jsonReport() {
    return std::make_unique<JsonReport>();
}

} // namespace lintel::cli
