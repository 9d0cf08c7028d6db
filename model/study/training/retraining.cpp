#include "model/study/training/retraining.h"

#include "model/study/progress/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel {
namespace {

constexpr const char* parametersKey = "fsrs";

} // namespace

Fsrs::Parameters trainedParameters(const Sql& sql) {
    const auto json = nlohmann::json::parse(setting(sql, parametersKey), nullptr, false);
    std::vector<double> numbers;
    if (json.is_array())
        for (const auto& number : json)
            numbers.push_back(number.is_number() ? number.get<double>() : NAN);
    const Result<Fsrs::Parameters> parameters = Fsrs::upgradeParameters(std::move(numbers));
    return parameters ? *parameters : Fsrs::defaultParameters;
}

Result<Fsrs::Parameters> trainedParameters(const ProgressStore& store) {
    return store.read([](const Sql& sql) { return trainedParameters(sql); });
}

int replayReviews(const Sql& sql, const MemoryModel& model) {
    QSqlQuery update = sql.prepare(
        QStringLiteral("UPDATE memory SET stability = ?, difficulty = ? WHERE id = ? AND phase > 0"));
    QSqlQuery rows = sql.select(
        QStringLiteral("SELECT memory, rating, elapsed_days, phase FROM review ORDER BY memory, at_ms, id"));
    qint64 memory = -1;
    Memory state;
    int count = 0;
    const auto finish = [&] {
        if (memory < 0)
            return;
        sql.run(update, {state.stability, state.difficulty, memory});
        ++count;
    };
    while (sql.next(rows)) {
        const auto rating = static_cast<Rating>(std::clamp(rows.value(1).toInt(), 1, 4));
        if (rows.value(0).toLongLong() != memory) {
            finish();
            memory = rows.value(0).toLongLong();
            state = model.first(rating);
        } else if (rows.value(3).toInt() == 0) {
            state = model.first(rating); // it was forgotten on purpose
        } else {
            state = model.next(state, rating, std::max(0, rows.value(2).toInt()));
        }
    }
    finish();
    return count;
}

Result<TrainingResult> retrain(const std::string& path, std::int64_t now, const TrainingProgress& progress) {
    auto store = ProgressStore::open(path);
    if (!store)
        return store.error();
    Result<TrainingLog> log = trainingLog(**store);
    if (!log)
        return log.error();
    const Result<Fsrs::Parameters> present = trainedParameters(**store);
    if (!present)
        return present.error();
    weighByRecency(*log);
    Result<TrainingResult> trained = trainFsrs(*log, *present, progress);
    if (!trained || !trained->improved)
        return trained;
    const Result<void> kept = (*store)->act({"Train the schedule", {}, now}, [&](const Sql& sql) {
        setSetting(sql, parametersKey, nlohmann::json(trained->parameters).dump());
        replayReviews(sql, Fsrs(trained->parameters));
    });
    if (!kept)
        return kept.error();
    return trained;
}

} // namespace lintel
