#include "model/study/replay.h"

#include "model/study/scheduler.h"

#include <cmath>
#include <string>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

const char* phaseName(Phase phase) {
    switch (phase) {
    case Phase::New:
        return "new";
    case Phase::Learning:
        return "learning";
    case Phase::Review:
        return "review";
    case Phase::Relearning:
        return "relearning";
    }
    return "";
}

/// "30s", "10m", "2h" or "1d" as seconds.
std::optional<int> stepSeconds(const Json& step) {
    if (!step.is_string())
        return std::nullopt;
    const std::string& text = step.get_ref<const std::string&>();
    int number = 0;
    std::size_t end = 0;
    for (; end < text.size() && end < 6 && text[end] >= '0' && text[end] <= '9'; ++end)
        number = number * 10 + (text[end] - '0');
    if (end == 0 || end + 1 != text.size() || number == 0)
        return std::nullopt;
    switch (text[end]) {
    case 's':
        return number;
    case 'm':
        return number * 60;
    case 'h':
        return number <= 24 * 365 ? std::optional(number * 3600) : std::nullopt;
    case 'd':
        return number <= 365 ? std::optional(number * 86400) : std::nullopt;
    default:
        return std::nullopt;
    }
}

Result<Fsrs::Parameters> readParameters(const Json& owner, const std::string& pointer) {
    const auto found = owner.find("params");
    if (found == owner.end() || *found == "default")
        return Fsrs::defaultParameters;
    std::vector<double> numbers;
    if (found->is_array())
        for (const Json& number : *found) {
            if (!number.is_number())
                return Error{"A parameter is not a number.", {}, pointer + "/params"};
            numbers.push_back(number.get<double>());
        }
    Result<Fsrs::Parameters> parameters = Fsrs::upgradeParameters(std::move(numbers));
    if (!parameters)
        return Error{parameters.error().message, {}, pointer + "/params"};
    return parameters;
}

Result<std::vector<int>> readSteps(const Json& history, const char* key, const std::string& pointer) {
    std::vector<int> steps;
    const auto found = history.find(key);
    if (found == history.end())
        return steps;
    if (found->is_array())
        for (const Json& step : *found) {
            const std::optional<int> seconds = stepSeconds(step);
            if (!seconds)
                return Error{
                    "A step is a number with s, m, h or d, such as \"10m\".", {}, pointer + '/' + key};
            steps.push_back(*seconds);
        }
    else
        return Error{"Steps must be an array.", {}, pointer + '/' + key};
    return steps;
}

Result<SchedulerSettings> readSettings(const Json& history, const std::string& pointer) {
    SchedulerSettings settings;
    Result<Fsrs::Parameters> parameters = readParameters(history, pointer);
    if (!parameters)
        return parameters.error();
    settings.parameters = *parameters;
    if (const auto retention = history.find("desired_retention"); retention != history.end()) {
        settings.desiredRetention = retention->is_number() ? retention->get<double>() : 0;
        if (!(settings.desiredRetention > 0 && settings.desiredRetention < 1))
            return Error{
                "The desired retention must lie between 0 and 1.", {}, pointer + "/desired_retention"};
    }
    if (const auto maximum = history.find("maximum_interval"); maximum != history.end()) {
        const double days = maximum->is_number() ? maximum->get<double>() : 0;
        if (!(days >= 1 && days <= 36500))
            return Error{"The maximum interval must be 1 to 36500 days.", {}, pointer + "/maximum_interval"};
        settings.maximumInterval = static_cast<int>(days);
    }
    if (const auto shortTerm = history.find("enable_short_term"); shortTerm != history.end()) {
        if (!shortTerm->is_boolean())
            return Error{"enable_short_term must be true or false.", {}, pointer + "/enable_short_term"};
        settings.shortTerm = shortTerm->get<bool>();
    }
    Result<std::vector<int>> learning = readSteps(history, "learning_steps", pointer);
    if (!learning)
        return learning.error();
    Result<std::vector<int>> relearning = readSteps(history, "relearning_steps", pointer);
    if (!relearning)
        return relearning.error();
    settings.learningSteps = std::move(*learning);
    settings.relearningSteps = std::move(*relearning);
    return settings;
}

struct ReviewInput {
    Rating rating;
    int elapsedDays;
};

Result<ReviewInput> readReview(const Json& review, const std::string& pointer) {
    const auto number = [&](const char* key) -> double {
        if (!review.is_object())
            return NAN;
        const auto found = review.find(key);
        return found != review.end() && found->is_number() ? found->get<double>() : NAN;
    };
    const double rating = number("rating");
    if (!(rating == 1 || rating == 2 || rating == 3 || rating == 4))
        return Error{"A rating is 1, 2, 3 or 4.", {}, pointer + "/rating"};
    const double days = number("elapsed_days");
    if (!(days >= 0 && days <= 1e6))
        return Error{"The elapsed days must be 0 or more.", {}, pointer + "/elapsed_days"};
    return ReviewInput{static_cast<Rating>(static_cast<int>(rating)), static_cast<int>(days)};
}

Result<void> replayHistory(Json& history, const std::string& pointer) {
    Result<SchedulerSettings> settings = readSettings(history, pointer);
    if (!settings)
        return settings.error();
    const Scheduler scheduler(std::move(*settings));
    Standing standing;
    std::size_t row = 0;
    for (Json& review : history["reviews"]) {
        Result<ReviewInput> input = readReview(review, pointer + "/reviews/" + std::to_string(row++));
        if (!input)
            return input.error();
        Json recall = nullptr;
        if (standing.phase != Phase::New)
            recall = scheduler.model().retrievability(input->elapsedDays, standing.memory.stability);
        const std::array<Outcome, 4> outcomes = scheduler.preview(standing, input->elapsedDays);
        const Outcome& chosen = outcomes[static_cast<std::size_t>(input->rating) - 1];
        standing = chosen.standing;
        review["lintel"] = {{"state", phaseName(standing.phase)},
                            {"stability", standing.memory.stability},
                            {"difficulty", standing.memory.difficulty},
                            {"scheduled_days", chosen.days},
                            {"due_in_s", chosen.seconds},
                            {"step", standing.step},
                            {"reps", standing.reps},
                            {"lapses", standing.lapses},
                            {"retrievability_before", recall}};
        Json buttons = Json::array();
        for (const Outcome& outcome : outcomes)
            buttons.push_back({{"state", phaseName(outcome.standing.phase)},
                               {"days", outcome.days},
                               {"due_s", outcome.seconds}});
        review["lintel_all_buttons"] = std::move(buttons);
    }
    return {};
}

Result<void> replayMemory(Json& row, const std::string& pointer) {
    Result<Fsrs::Parameters> parameters = readParameters(row, pointer);
    if (!parameters)
        return parameters.error();
    const Fsrs fsrs(*parameters);
    std::optional<Memory> memory;
    std::size_t count = 0;
    for (Json& step : row["steps"]) {
        Result<ReviewInput> input = readReview(step, pointer + "/steps/" + std::to_string(count++));
        if (!input)
            return input.error();
        Json recall = nullptr;
        if (memory)
            recall = fsrs.retrievability(input->elapsedDays, memory->stability);
        memory = memory ? fsrs.next(*memory, input->rating, input->elapsedDays) : fsrs.first(input->rating);
        step["lintel"] = {{"stability", memory->stability},
                          {"difficulty", memory->difficulty},
                          {"retrievability_before", recall}};
    }
    return {};
}

/// Runs replay over each object of file[key], whose reviews stand under rows.
Result<void> replayEach(Json& file, const char* key, const char* rows,
                        Result<void> (*replay)(Json&, const std::string&)) {
    const auto found = file.find(key);
    if (found == file.end())
        return {};
    const std::string pointer = std::string("/") + key;
    if (!found->is_array())
        return Error{"This must be an array.", {}, pointer};
    std::size_t index = 0;
    for (Json& owner : *found) {
        const std::string place = pointer + '/' + std::to_string(index++);
        if (!owner.is_object() || !owner.contains(rows) || !owner[rows].is_array())
            return Error{std::string("There must be an array \"") + rows + "\" here.", {}, place};
        if (Result<void> done = replay(owner, place); !done)
            return done;
    }
    return {};
}

} // namespace

Result<Json> replayFsrs(const Json& file) {
    if (!file.is_object() || !(file.contains("histories") || file.contains("memory")))
        return Error{"A replay file is an object with \"histories\" or \"memory\"."};
    Json result = file;
    if (Result<void> done = replayEach(result, "histories", "reviews", replayHistory); !done)
        return done.error();
    if (Result<void> done = replayEach(result, "memory", "steps", replayMemory); !done)
        return done.error();
    return result;
}

} // namespace lintel
