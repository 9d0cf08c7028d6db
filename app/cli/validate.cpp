#include "app/cli/findings_report.h"
#include "app/cli/inputs.h"
#include "app/cli/progress.h"
#include "app/cli/template_files.h"
#include "model/validation/validator.h"

#include <QThreadPool>
#include <algorithm>
#include <atomic>
#include <future>

namespace lintel::cli {

namespace {

using namespace std::chrono_literals;

std::unique_ptr<FindingsReport> reportFor(const std::string& format) {
    return format == "json" ? jsonReport() : format == "sarif" ? sarifReport() : textReport();
}

/// Ids that no rule has would select nothing without a word.
Result<std::vector<std::string>> rulesOption(const Invocation& invocation, const char* name) {
    std::vector<std::string> ids = invocation.options(name);
    for (const std::string& id : ids)
        if (std::ranges::none_of(allRules(), [&id](const Rule* rule) { return rule->id.starts_with(id); }))
            return Error{"--" + std::string(name) + ": no rule is called " + id + ". See lintel-cli rules."};
    return ids;
}

Severity severityOf(std::string_view name) {
    for (const Severity severity : {Severity::Error, Severity::Warning})
        if (severityName(severity) == name)
            return severity;
    return Severity::Advice;
}

Result<ValidationOptions> optionsOf(const Invocation& invocation, const Knowhow& known) {
    ValidationOptions options;
    options.region = invocation.option("region");
    const auto regions = known.catalog->regions();
    if (!options.region.empty() && std::ranges::find(regions, options.region) == regions.end()) {
        const auto meant = didYouMean(options.region, regions);
        return Error{"--region: the catalog knows no region " + options.region + "." +
                     (meant ? " Did you mean " + std::string(*meant) + "?" : "")};
    }
    auto ignored = rulesOption(invocation, "ignore");
    if (!ignored)
        return ignored.error();
    options.ignore = std::move(*ignored);
    auto included = rulesOption(invocation, "include");
    if (!included)
        return included.error();
    options.include = std::move(*included);
    options.least = severityOf(invocation.option("severity"));
    return options;
}

/// Nothing when a file found in a folder is no template.
std::optional<CheckedFile> check(const TemplateFile& file, const Knowhow& known,
                                 const ValidationOptions& options) {
    auto source = read(file);
    if (!source)
        return std::nullopt;
    CheckedFile checked{file.path == "-" ? "stdin" : file.path, std::move(*source), {}};
    if (checked.source)
        checked.findings = validate(**checked.source, known, options);
    return checked;
}

ExitCode codeOf(const CheckedFile& file) {
    if (!file.source)
        return fail(file.source.error(), Unreadable);
    return std::ranges::find(file.findings, Severity::Error, &Finding::severity) != file.findings.end()
               ? NotDone
               : Done;
}

ExitCode run(const Invocation& invocation) {
    const auto known = knowhow();
    if (!known)
        return fail(known.error(), Unreadable);
    const auto options = optionsOf(invocation, **known);
    if (!options)
        return fail(options.error(), Unreadable);
    const std::vector<TemplateFile> files = templateFiles(invocation.arguments());

    // All cores check; this thread reports in the order of the files, each as soon as its turn has come.
    std::atomic<std::size_t> done = 0;
    std::vector<std::promise<std::optional<CheckedFile>>> outcomes(files.size());
    QThreadPool threads;
    for (std::size_t i = 0; i < files.size(); ++i)
        threads.start([&, i] {
            outcomes[i].set_value(check(files[i], **known, *options));
            ++done;
        });
    Progress progress(files.size());
    const auto report = reportFor(invocation.option("format"));
    ExitCode code = Done;
    bool isEmpty = true;
    for (auto& outcome : outcomes) {
        auto future = outcome.get_future();
        while (future.wait_for(100ms) != std::future_status::ready)
            progress.show(done);
        const std::optional<CheckedFile> file = future.get();
        if (!file)
            continue;
        progress.clear();
        isEmpty = false;
        code =
            std::max(code, codeOf(*file)); // an unreadable file does not keep the others from being checked
        report->add(*file);
    }
    progress.clear();
    if (isEmpty)
        code = fail({"There is no template here.", invocation.argument(0), {}, {1, 1}}, Unreadable);
    report->finish(code);
    return code;
}

} // namespace

const Subcommand validateCommand = {
    .words = {"validate"},
    .summary = "Reports what is wrong with templates and what could be better.",
    .arguments = {{"file",
                   "Templates, YAML or JSON; folders, whose templates are checked; - for standard input.",
                   true}},
    .options = {{{"f", "format"}, "How to report", "format", "text", {"text", "json", "sarif"}},
                {{"i", "ignore"},
                 "Leaves out rules, by id or its beginning: SQS-VIS-01,IAM-; may be given several times",
                 "rules",
                 ""},
                {{"c", "include"}, "Checks these rules only, less those that are ignored", "rules", ""},
                {{"s", "severity"},
                 "Leaves out what weighs less",
                 "severity",
                 "advice",
                 {"error", "warning", "advice"}},
                {{"r", "region"},
                 "The region to check against, such as eu-west-1; any when not given",
                 "region",
                 ""}},
    .run = run,
};

} // namespace lintel::cli
