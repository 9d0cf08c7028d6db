#include "model/study/training/training_log.h"

#include "model/study/calendar.h"
#include "model/study/progress/answers.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string_view>

namespace lintel {
namespace {

constexpr std::size_t longestHistory = 256; ///< answers, as in fsrs-rs

std::vector<std::string_view> fieldsOf(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t start = 0;;) {
        const std::size_t comma = line.find_first_of(",\t", start);
        std::string_view field = line.substr(start, comma - start);
        while (!field.empty() && (field.front() == ' ' || field.front() == '"'))
            field.remove_prefix(1);
        while (!field.empty() && (field.back() == ' ' || field.back() == '"' || field.back() == '\r'))
            field.remove_suffix(1);
        fields.push_back(field);
        if (comma == std::string_view::npos)
            return fields;
        start = comma + 1;
    }
}

bool readNumber(std::string_view text, std::int64_t& number) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !(value > -1e15 && value < 1e15))
        return false;
    number = static_cast<std::int64_t>(value);
    return true;
}

struct Columns {
    int card = -1;
    int rating = -1;
    int time = -1;
    int days = -1;
};

Columns columnsOf(const std::vector<std::string_view>& header) {
    Columns columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const int column = static_cast<int>(i);
        if (header[i] == "card_id")
            columns.card = column;
        else if (header[i] == "review_rating" || header[i] == "rating")
            columns.rating = column;
        else if (header[i] == "review_time")
            columns.time = column;
        else if (header[i] == "elapsed_days" || header[i] == "delta_t")
            columns.days = column;
    }
    return columns;
}

Result<TrainingLog> parseCsv(std::string_view text) {
    std::map<std::string, std::vector<TrainingReview>, std::less<>> histories;
    Columns columns;
    std::int64_t line = 0;
    const StudyCalendar calendar(QTimeZone::utc());
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::vector<std::string_view> fields = fieldsOf(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (++line == 1) {
            columns = columnsOf(fields);
            if (columns.card < 0 || columns.rating < 0 || (columns.time < 0 && columns.days < 0))
                return Error{"The first line must name the columns card_id, review_rating and review_time or "
                             "elapsed_days."};
            continue;
        }
        if (fields.size() == 1 && fields[0].empty())
            continue;
        const auto needed =
            static_cast<std::size_t>(std::max({columns.card, columns.rating, columns.time, columns.days}));
        std::int64_t rating = 0;
        std::int64_t when = 0;
        const int whenColumn = columns.time >= 0 ? columns.time : columns.days;
        if (fields.size() <= needed ||
            !readNumber(fields[static_cast<std::size_t>(columns.rating)], rating) ||
            !readNumber(fields[static_cast<std::size_t>(whenColumn)], when))
            return Error{"This line has a column that is missing or is no number.",
                         {},
                         {},
                         {static_cast<int>(line), 1}};
        if (rating == 0) // a change of the due date, which is no answer
            continue;
        if (rating < 0 || rating > 4)
            return Error{"A rating is 1 to 4.", {}, {}, {static_cast<int>(line), 1}};
        TrainingReview review;
        review.rating = static_cast<Rating>(rating);
        review.at = columns.time >= 0 ? when : line;
        review.days = columns.time >= 0 ? 0 : static_cast<int>(std::clamp<std::int64_t>(when, 0, 36500));
        const std::string_view card = fields[static_cast<std::size_t>(columns.card)];
        auto history = histories.find(card);
        if (history == histories.end())
            history = histories.emplace(std::string(card), std::vector<TrainingReview>()).first;
        history->second.push_back(review);
    }

    TrainingLog log;
    for (auto& [card, history] : histories) {
        if (columns.time >= 0) {
            std::stable_sort(history.begin(), history.end(),
                             [](const auto& a, const auto& b) { return a.at < b.at; });
            for (std::size_t i = 1; i < history.size(); ++i)
                history[i].days = calendar.daysBetween(history[i - 1].at, history[i].at);
        }
        history.front().days = 0;
        log.add(history);
    }
    return log;
}

Result<TrainingLog> parseJson(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return Error{"The log is not valid JSON."};
    TrainingLog log;
    std::int64_t at = 0;
    for (const auto& [group, rows] : {std::pair("histories", "reviews"), std::pair("memory", "steps")}) {
        if (!json.contains(group))
            continue;
        std::size_t index = 0;
        for (const auto& owner : json[group]) {
            const std::string place = std::string("/") + group + '/' + std::to_string(index++);
            if (!owner.is_object() || !owner.contains(rows) || !owner[rows].is_array())
                return Error{std::string("There must be an array \"") + rows + "\" here.", {}, place};
            std::vector<TrainingReview> history;
            for (const auto& step : owner[rows]) {
                TrainingReview review;
                const bool whole = step.is_object() && step.contains("rating") &&
                                   step["rating"].is_number() && step.contains("elapsed_days") &&
                                   step["elapsed_days"].is_number();
                const int rating = whole ? step["rating"].get<int>() : 0;
                if (rating < 1 || rating > 4)
                    return Error{"A review has a rating of 1 to 4 and elapsed_days.", {}, place};
                review.rating = static_cast<Rating>(rating);
                review.days = history.empty() ? 0 : std::clamp(step["elapsed_days"].get<int>(), 0, 36500);
                review.at = ++at;
                history.push_back(review);
            }
            log.add(history);
        }
    }
    return log;
}

} // namespace

void TrainingLog::add(const std::vector<TrainingReview>& history) {
    const std::size_t kept = std::min(history.size(), longestHistory);
    reviews.insert(reviews.end(), history.begin(), history.begin() + static_cast<std::ptrdiff_t>(kept));
    if (kept > 0)
        starts.push_back(reviews.size());
}

void weighByRecency(TrainingLog& log) {
    std::vector<std::size_t> order(log.reviews.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return log.reviews[a].at < log.reviews[b].at; });
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double age = static_cast<double>(rank) / static_cast<double>(order.size());
        log.reviews[order[rank]].weight = static_cast<float>(0.25 + 0.75 * age * age * age);
    }
}

Result<TrainingLog> trainingLog(const ProgressStore& store) {
    return store.read([](const Sql& sql) {
        TrainingLog log;
        std::vector<TrainingReview> history;
        std::int64_t memory = -1;
        QSqlQuery rows = sql.select(QStringLiteral(
            "SELECT memory, rating, elapsed_days, at_ms, phase FROM review ORDER BY memory, at_ms, id"));
        while (sql.next(rows)) {
            // A memory that was forgotten on purpose begins another history.
            const bool begins = rows.value(0).toLongLong() != memory || rows.value(4).toInt() == 0;
            if (begins) {
                log.add(history);
                history.clear();
                memory = rows.value(0).toLongLong();
            }
            TrainingReview review;
            review.rating = static_cast<Rating>(std::clamp(rows.value(1).toInt(), 1, 4));
            review.days = begins ? 0 : std::clamp(rows.value(2).toInt(), 0, 36500);
            review.at = rows.value(3).toLongLong();
            history.push_back(review);
        }
        log.add(history);
        return log;
    });
}

Result<TrainingLog> parseTrainingLog(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return Error{"The log is empty."};
    return text[first] == '{' ? parseJson(text) : parseCsv(text);
}

} // namespace lintel
