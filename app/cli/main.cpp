#include "app/cli/subcommand.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <iostream>

namespace lintel::cli {

namespace {

const std::array Subcommands = {
    &validateCommand,      &saveCommand,        &setCommand,         &convertCommand,   &connectCommand,
    &graphCommand,         &exportCommand,      &factsSearchCommand, &factsShowCommand, &factsStatsCommand,
    &factsCoverageCommand, &factsSheetCommand,  &rulesCommand,       &cardsListCommand, &fsrsReplayCommand,
    &cardsExportCommand,   &cardsImportCommand, &fsrsTrainCommand,   &planCommand,
};

std::string overview() {
    std::string text =
        "Usage: lintel-cli SUBCOMMAND …\n\n"
        "Reads, checks and edits CloudFormation templates, and looks up what is known of AWS.\n\n"
        "Subcommands:\n";
    for (const Subcommand* command : Subcommands) {
        std::string words = command->words.join(' ').toStdString();
        words.resize(18, ' ');
        text += "  " + words + command->summary + '\n';
    }
    return text + "\n\"lintel-cli SUBCOMMAND --help\" tells more of each.\n"
                  "Exit status: 0 done, 1 not done or errors found, 2 unreadable input or command line.\n";
}

const Subcommand* subcommandFor(const QStringList& arguments) {
    const auto found = std::find_if(Subcommands.begin(), Subcommands.end(), [&](const Subcommand* command) {
        return arguments.mid(0, command->words.size()) == command->words;
    });
    return found == Subcommands.end() ? nullptr : *found;
}

QCommandLineOption optionOf(const Subcommand::Option& option) {
    QString help = option.help;
    if (!option.choices.isEmpty())
        help += ": " + option.choices.join(", ");
    if (option.otherwise && *option.otherwise)
        help += QString(" (default: %1)").arg(option.otherwise);
    return QCommandLineOption(option.names, help + '.', option.value,
                              option.otherwise ? QString(option.otherwise) : QString());
}

/// What is wrong with a command line that Qt could read; empty when nothing is.
QString faultOf(const Subcommand& command, const QCommandLineParser& parser) {
    const auto given = static_cast<std::size_t>(parser.positionalArguments().size());
    if (given < command.arguments.size())
        return QString("%1 is missing.").arg(QString(command.arguments[given].name).toUpper());
    if (given > command.arguments.size() && (command.arguments.empty() || !command.arguments.back().repeats))
        return QString("There are more arguments than expected.");
    for (const Subcommand::Option& option : command.options) {
        const QString& name = option.names.last();
        if (option.value && !option.otherwise && !parser.isSet(name))
            return QString("--%1 is missing.").arg(name);
        if (!option.choices.isEmpty() && !option.choices.contains(parser.value(name)))
            return QString("--%1 is one of %2.").arg(name, option.choices.join(", "));
    }
    return {};
}

ExitCode run(const Subcommand& command, QStringList arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    const QCommandLineOption help({"h", "help"}, "Shows this text.");
    parser.addOption(help);
    for (const Subcommand::Option& option : command.options)
        parser.addOption(optionOf(option));
    for (const Subcommand::Argument& argument : command.arguments)
        parser.addPositionalArgument(argument.name, argument.help,
                                     QString(argument.name).toUpper() + (argument.repeats ? "…" : ""));
    const QString name = "lintel-cli " + command.words.join(' ');
    const bool readable = parser.parse(QStringList{name} + arguments.mid(command.words.size()));
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        text.replace(0, text.indexOf(" [options]"), "Usage: " + name);
        std::cout << text.toStdString();
        return Done;
    }
    const QString fault = readable ? faultOf(command, parser) : parser.errorText() + '.';
    if (!fault.isEmpty())
        return fail({fault.toStdString() + " See " + name.toStdString() + " --help."}, Unreadable);
    return command.run(Invocation(parser));
}

} // namespace

std::string Invocation::argument(std::size_t index) const {
    return m_parser.positionalArguments().at(static_cast<qsizetype>(index)).toStdString();
}

std::vector<std::string> Invocation::arguments() const {
    std::vector<std::string> texts;
    for (const QString& argument : m_parser.positionalArguments())
        texts.push_back(argument.toStdString());
    return texts;
}

std::string Invocation::option(const char* name) const {
    return m_parser.value(name).toStdString();
}

bool Invocation::isSet(const char* name) const {
    return m_parser.isSet(name);
}

std::vector<std::string> Invocation::options(const char* name) const {
    std::vector<std::string> texts;
    for (const QString& list : m_parser.values(name))
        for (const QString& text : list.split(',', Qt::SkipEmptyParts))
            texts.push_back(text.trimmed().toStdString());
    return texts;
}

ExitCode fail(const Error& error, ExitCode code) {
    std::cerr << error.toString() << '\n';
    return code;
}

} // namespace lintel::cli

int main(int argc, char* argv[]) {
    using namespace lintel::cli;
    // Errors reach the user in our words; Qt's remarks on locale and drivers would garble a script's output.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName("lintel-cli");
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (!arguments.isEmpty() && (arguments.first() == "--version" || arguments.first() == "-v")) {
        std::cout << "lintel-cli " LINTEL_VERSION "\n";
        return Done;
    }
    if (!arguments.isEmpty() && (arguments.first() == "--help" || arguments.first() == "-h")) {
        std::cout << overview();
        return Done;
    }
    if (const Subcommand* command = subcommandFor(arguments))
        return run(*command, arguments);
    if (arguments.isEmpty()) {
        std::cerr << overview();
        return Unreadable;
    }
    return fail({"There is no subcommand " + arguments.first().toStdString() + ". See lintel-cli --help."},
                Unreadable);
}
