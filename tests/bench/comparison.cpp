#include "tests/bench/comparison.h"

#include "tests/bench/samples.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace lintel::bench {

namespace {

constexpr double wantedFactor = 100; ///< "about a hundred times faster"

struct Usage {
    double milliseconds;
    double megabytes; ///< most that was resident at once, in the process or one that it waited for
};

/// Runs a program to its end, its output thrown away. QProcess would not tell the memory.
std::optional<Usage> use(const QStringList& command) {
    std::vector<QByteArray> words;
    for (const QString& word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char*> arguments;
    for (QByteArray& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    QElapsedTimer clock;
    clock.start();
    pid_t child = 0;
    const int fault = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    if (fault != 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) == 127)
        return std::nullopt;
    return Usage{static_cast<double>(clock.nsecsElapsed()) * 1e-6,
                 static_cast<double>(usage.ru_maxrss) / 1024};
}

struct Row {
    QString name;
    QString what;
    QStringList files;
    bool withCfnLint = true;
};

/// The templates beside the source tree; none where they are not there.
QStringList corpus() {
    const QString shared = qEnvironmentVariable("LINTEL_SHARED_DIR", LINTEL_SOURCE_DIR "/../shared");
    QDirIterator entries(shared + "/corpus/aws-cloudformation-templates",
                         {"*.yaml", "*.yml", "*.json", "*.template"}, QDir::Files,
                         QDirIterator::Subdirectories);
    QStringList files;
    while (entries.hasNext())
        files << entries.next();
    return files;
}

std::vector<Row> rows(const QTemporaryDir& folder) {
    std::vector<Row> all;
    for (const int resources : {59, 500, 5'000}) {
        QFile file(folder.filePath(QString("%1.yaml").arg(resources)));
        if (file.open(QFile::WriteOnly))
            file.write(QByteArray::fromStdString(serverlessTemplate(resources)));
        // cfn-lint takes minutes over a template of ten times the resources that a stack may have
        all.push_back({QString("compare-%1").arg(resources),
                       QString("one template of %1 resources").arg(resources),
                       {file.fileName()},
                       resources <= 500});
    }
    if (const QStringList files = corpus(); !files.isEmpty())
        all.push_back({"compare-corpus", QString("%1 real templates").arg(files.size()), files});
    return all;
}

QString shown(const std::optional<Usage>& usage) {
    return usage ? QString("%1 ms %2 MB").arg(usage->milliseconds, 9, 'f', 0).arg(usage->megabytes, 6, 'f', 0)
                 : QString("%1").arg("-", 22);
}

} // namespace

nlohmann::ordered_json compareWithCfnLint(const QRegularExpression& filter) {
    const QTemporaryDir folder;
    const QString lintel = QCoreApplication::applicationDirPath() + "/lintel-cli";
    const QString cfnLint = QStandardPaths::findExecutable("cfn-lint");
    nlohmann::ordered_json results = nlohmann::ordered_json::array();
    for (const Row& row : rows(folder)) {
        if (!filter.match(row.name).hasMatch())
            continue;
        if (results.empty())
            std::printf("\n%-28s %22s %22s %8s\n", "whole processes", "lintel-cli",
                        cfnLint.isEmpty() ? "cfn-lint not installed" : "cfn-lint", "faster");
        (void)use(QStringList{lintel, "validate"} + row.files); // both read their files from the cache
        const auto ours = use(QStringList{lintel, "validate"} + row.files);
        const auto theirs = cfnLint.isEmpty() || !row.withCfnLint
                                ? std::nullopt
                                : use(QStringList{cfnLint, "--non-zero-exit-code", "none", "-t"} + row.files);
        nlohmann::ordered_json result{{"name", row.name.toStdString()}, {"what", row.what.toStdString()}};
        if (ours) {
            result["lintelMs"] = ours->milliseconds;
            result["lintelMB"] = ours->megabytes;
        }
        QString factor = "-";
        if (ours && theirs) {
            const double times = theirs->milliseconds / ours->milliseconds;
            factor = QString("%1x").arg(times, 0, 'f', 0);
            result["cfnLintMs"] = theirs->milliseconds;
            result["cfnLintMB"] = theirs->megabytes;
            result["timesFaster"] = times;
            result["targetTimesFaster"] = wantedFactor;
        }
        std::printf("%-28s %s %s %8s  (target %.0fx)  %s\n", qPrintable(row.name), qPrintable(shown(ours)),
                    qPrintable(shown(theirs)), qPrintable(factor), wantedFactor, qPrintable(row.what));
        std::fflush(stdout);
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace lintel::bench
