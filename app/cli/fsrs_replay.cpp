#include "app/cli/subcommand.h"
#include "model/base/file.h"
#include "model/study/replay.h"

#include <iostream>

namespace lintel::cli {

namespace {

ExitCode run(const Invocation& invocation) {
    const std::string file = invocation.argument(0);
    const auto bytes = readFile(file);
    if (!bytes)
        return fail(bytes.error(), Unreadable);
    const auto histories = nlohmann::ordered_json::parse(*bytes, nullptr, false);
    if (histories.is_discarded())
        return fail({"The file is not valid JSON.", file}, Unreadable);
    const auto replayed = replayFsrs(histories);
    if (!replayed) {
        Error error = replayed.error();
        error.file = file;
        return fail(error, Unreadable);
    }
    std::cout << replayed->dump(1) << '\n';
    return Done;
}

} // namespace

const Subcommand fsrsReplayCommand = {
    .words = {"fsrs", "replay"},
    .summary = "Schedules review histories with FSRS-6 and prints them with our results beside.",
    .arguments = {{"file", "Histories, as JSON."}},
    .options = {},
    .run = run,
};

} // namespace lintel::cli
