#include "app/cli/subcommand.h"
#include "model/base/file.h"
#include "model/study/training/fsrs_trainer.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace lintel::cli {

namespace {

Result<TrainingLog> readLog(const std::string& file) {
    const auto bytes = readFile(file, std::size_t{1} << 30);
    if (!bytes)
        return bytes.error();
    if (bytes->starts_with("SQLite format 3")) {
        const auto store = ProgressStore::open(file);
        return store ? trainingLog(**store) : Result<TrainingLog>(store.error());
    }
    auto log = parseTrainingLog(*bytes);
    if (log)
        return log;
    Error error = log.error();
    error.file = file;
    return error;
}

ExitCode run(const Invocation& invocation) {
    auto log = readLog(invocation.argument(0));
    if (!log)
        return fail(log.error(), Unreadable);
    weighByRecency(*log);
    const auto trained = trainFsrs(*log, Fsrs::defaultParameters);
    if (!trained)
        return fail(trained.error(), NotDone);
    const nlohmann::ordered_json result = {
        {"parameters", trained->parameters},      {"improved", trained->improved},
        {"log_loss_before", trained->lossBefore}, {"log_loss", trained->lossAfter},
        {"reviews", log->reviews.size()},         {"predicted_reviews", trained->answers}};
    std::cout << result.dump(2) << '\n';
    return Done;
}

} // namespace

const Subcommand fsrsTrainCommand = {
    .words = {"fsrs", "train"},
    .summary = "Fits the parameters of FSRS-6 to review histories and prints them with their log-loss.",
    .arguments = {{"log",
                   "Histories as CSV (card_id, review_rating, review_time or elapsed_days) or JSON, or a "
                   "progress database."}},
    .options = {},
    .run = run,
};

} // namespace lintel::cli
