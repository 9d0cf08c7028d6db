#pragma once

#include "model/base/result.h"

#include <QStringList>
#include <string>
#include <vector>

class QCommandLineParser;

namespace lintel::cli {

/// What a program started from a script needs to tell apart.
enum ExitCode : int {
    Done = 0,
    NotDone = 1,    ///< the input was read, but is at fault or does not allow what was asked
    Unreadable = 2, ///< a file or the command line cannot be read
};

/// The parsed command line of one subcommand.
class Invocation {
public:
    explicit Invocation(const QCommandLineParser& parser)
        : m_parser(parser) {}

    std::string argument(std::size_t index) const;
    std::vector<std::string> arguments() const;
    std::string option(const char* name) const; ///< its default when it is not given
    bool isSet(const char* name) const;
    /// What an option lists: given several times, separated by commas, or both.
    std::vector<std::string> options(const char* name) const;

private:
    const QCommandLineParser& m_parser;
};

/// One subcommand: a file of this folder each.
struct Subcommand {
    struct Argument {
        const char* name;
        const char* help;
        bool repeats = false;
    };
    struct Option {
        QStringList names;
        const char* help;
        const char* value;               ///< null for a switch, which is set or not
        const char* otherwise = nullptr; ///< its default; null when the option must be given
        QStringList choices = {};        ///< what it may be, anything when empty
    };
    QStringList words; ///< {"facts", "search"}
    const char* summary;
    std::vector<Argument> arguments;
    std::vector<Option> options;
    ExitCode (*run)(const Invocation&);
};

extern const Subcommand validateCommand;
extern const Subcommand saveCommand;
extern const Subcommand setCommand;
extern const Subcommand convertCommand;
extern const Subcommand connectCommand;
extern const Subcommand graphCommand;
extern const Subcommand exportCommand;
extern const Subcommand factsSearchCommand;
extern const Subcommand factsShowCommand;
extern const Subcommand factsStatsCommand;
extern const Subcommand factsCoverageCommand;
extern const Subcommand factsSheetCommand;
extern const Subcommand rulesCommand;
extern const Subcommand cardsListCommand;
extern const Subcommand cardsExportCommand;
extern const Subcommand cardsImportCommand;
extern const Subcommand fsrsReplayCommand;
extern const Subcommand fsrsTrainCommand;
extern const Subcommand planCommand;

/// Tells the error on standard error and passes the exit code on.
ExitCode fail(const Error& error, ExitCode code);

} // namespace lintel::cli
