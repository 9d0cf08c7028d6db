#include "app/cli/inputs.h"
#include "model/validation/validator.h"

#include <iostream>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const Finding& finding, const std::string& file) {
    return {{"file", file},
            {"rule", finding.rule},
            {"layer", layerName(finding.layer)},
            {"severity", severityName(finding.severity)},
            {"message", finding.message},
            {"path", finding.path},
            {"line", finding.position.line},
            {"column", finding.position.column},
            {"why", finding.why},
            {"facts", finding.facts},
            {"fixable", finding.fix.has_value()}};
}

std::string toText(const Finding& finding, const std::string& file) {
    return file + ':' + std::to_string(finding.position.line) + ':' +
           std::to_string(finding.position.column) + ": " + std::string(severityName(finding.severity)) +
           ' ' + finding.rule + ": " + finding.message + '\n';
}

ExitCode run(const Invocation& invocation) {
    const auto known = knowhow();
    if (!known)
        return fail(known.error(), Unreadable);
    ValidationOptions options;
    options.region = invocation.option("region");
    const bool asJson = invocation.option("format") == "json";
    Json all = Json::array();
    ExitCode code = Done;
    for (const std::string& file : invocation.arguments()) {
        const auto source = readTemplate(file);
        if (!source) {
            code = fail(source.error(), Unreadable); // the other files are still read
            continue;
        }
        for (const Finding& finding : validate(**source, **known, options)) {
            if (finding.severity == Severity::Error)
                code = std::max(code, NotDone);
            if (asJson)
                all.push_back(toJson(finding, file));
            else
                std::cout << toText(finding, file);
        }
    }
    if (asJson)
        std::cout << all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return code;
}

} // namespace

const Subcommand validateCommand = {
    .words = {"validate"},
    .summary = "Reports what is wrong with templates and what could be better.",
    .arguments = {{"file", "Templates, YAML or JSON.", true}},
    .options = {{{"f", "format"}, "How to report", "format", "text", {"text", "json"}},
                {{"r", "region"},
                 "The region to check against, such as eu-west-1; any when not given",
                 "region",
                 ""}},
    .run = run,
};

} // namespace lintel::cli
