#pragma once

#include "app/cli/subcommand.h"
#include "model/validation/finding.h"

#include <memory>
#include <string>
#include <vector>

namespace lintel::cli {

/// What came of one file.
struct CheckedFile {
    std::string path;
    Result<Template::Ptr> source;
    std::vector<Finding> findings; ///< none when it could not be read
};

/// Tells findings on standard output, in a format of its own.
class FindingsReport {
public:
    virtual ~FindingsReport() = default;
    virtual void add(const CheckedFile& file) = 0;
    /// After the last file.
    virtual void finish(ExitCode) {}
};

/// A line for each finding as compilers write it, with the line of the template that it is about.
std::unique_ptr<FindingsReport> textReport();
/// One array of {file, rule, layer, severity, message, path, line, column, why, facts, fixable}.
std::unique_ptr<FindingsReport> jsonReport();
/// SARIF 2.1.0 (OASIS), for code hosts and editors.
std::unique_ptr<FindingsReport> sarifReport();

} // namespace lintel::cli
