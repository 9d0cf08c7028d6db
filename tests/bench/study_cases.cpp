#include "model/study/progress/backups.h"
#include "model/study/progress/totals.h"
#include "model/study/review_queue.h"
#include "model/study/search/card_search.h"
#include "model/study/statistics/activity.h"
#include "model/study/statistics/readiness.h"
#include "model/study/statistics/retention.h"
#include "model/study/training/fsrs_trainer.h"
#include "tests/bench/cases.h"
#include "tests/model/study/training/synthetic_log.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <array>

namespace lintel::bench {

namespace {

constexpr std::int64_t today = 2'461'365;

class BenchClock final : public Clock {
public:
    std::int64_t nowMs() const override { return StudyCalendar().startOf(today) + 3'600'000; }
};

/// A profile of 100,000 cards and 1,000,000 answers, made once.
ProgressStore* largeProfile(benchmark::State& state) {
    static const QTemporaryDir folder;
    // Never closed: at the end of the process Qt has let go of its connections before.
    static ProgressStore* store = nullptr;
    if (store)
        return store;
    auto opened = ProgressStore::open(folder.filePath("progress.sqlite").toStdString());
    const Result<void> filled = !opened ? Result<void>(opened.error()) : (*opened)->write([](const Sql& sql) {
        const QString numbers =
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ");
        // Nine of ten are begun; about a hundredth is due on any day.
        sql.execute(
            QStringLiteral("INSERT INTO memory (key, source, deck, position, resting, phase, stability, "
                           "difficulty, reps, lapses, due_day, last_day, last_ms) ") +
            numbers.arg(99'999) +
            QStringLiteral("SELECT 'own:' || i || '/1', 'own:' || i, 'deck' || (i % 200), i, 0, CASE i % 10 "
                           "WHEN 0 THEN 0 ELSE 2 END, 1 + i % 211, 1 + i % 9, 10, i % 11, %1 + i % 97 - 1, "
                           "%1 - 1 - i % 60, 1 FROM n")
                .arg(today));
        sql.execute(QStringLiteral("INSERT INTO note (id, guid, kind, front, back, changed_ms) "
                                   "SELECT id, 'n' || id, 0, 'front', 'back', 1 FROM memory"));
        sql.execute(QStringLiteral(
            "INSERT INTO card (key, memory, note, kind, source, deck, front, back, answer, tags) "
            "SELECT key, id, id, 10, source, deck, 'How long is message ' || id || ' of queue ' "
            "|| (id % 977) || ' hidden by the visibility timeout?', 'For ' || (id % 43200) || ' "
            "seconds, unless it was changed', (id % 43200) || ' s', CASE id % 20 WHEN 0 THEN "
            "' exam::hard ' ELSE '' END FROM memory"));
        sql.execute(
            QStringLiteral("INSERT INTO review (memory, card, at_ms, day, rating, elapsed_days, took_ms, "
                           "phase, stability, difficulty, recall) ") +
            numbers.arg(999'999) +
            QStringLiteral("SELECT i % 100000 + 1, i % 100000 + 1, i, %1 - 1000 + i / 1000, CASE i % 8 "
                           "WHEN 0 THEN 1 ELSE 3 END, 7, 6000, 2, 10, 5, 0.7 + i % 30 / 100.0 FROM n")
                .arg(today));
        rebuildTotals(sql);
    });
    if (!filled) {
        state.SkipWithError(filled.error().message.c_str());
        return nullptr;
    }
    store = opened->release();
    return store;
}

/// A copy that nobody has open: an open database has a journal, which the second one to open it checks page
/// by page.
void copyTo(const std::string& path, const ProgressStore& profile, benchmark::State& state) {
    if (!profile.read([&](const Sql& sql) { sql.execute(QStringLiteral("VACUUM INTO ?"), {toText(path)}); }))
        state.SkipWithError("the copy failed");
}

void openAndCount(benchmark::State& state) {
    const ProgressStore* profile = largeProfile(state);
    const BenchClock clock;
    if (!profile)
        return;
    static const std::string copy = profile->path() + ".closed";
    if (!QFile::exists(QString::fromStdString(copy)))
        copyTo(copy, *profile, state);
    for ([[maybe_unused]] auto each : state) {
        auto store = ProgressStore::open(copy);
        benchmark::DoNotOptimize(ReviewQueue::create(**store, clock)->counts().total());
    }
}

void answerAndNext(benchmark::State& state) {
    ProgressStore* profile = largeProfile(state);
    const BenchClock clock;
    if (!profile)
        return;
    auto queue = ReviewQueue::create(*profile, clock);
    for ([[maybe_unused]] auto each : state)
        if (!queue->current() || !queue->answer(Rating::Good, 5000))
            state.SkipWithError("there is nothing to answer");
}

void search(benchmark::State& state) {
    const ProgressStore* profile = largeProfile(state);
    if (!profile)
        return;
    constexpr std::array typed{"",
                               "vis",
                               "visibility timeout",
                               "is:due",
                               "tag:exam deck:deck7",
                               "-is:new seconds",
                               "prop:stability<5",
                               "rated:7:1",
                               "is:leech or is:suspended",
                               "prop:recall<0.8"};
    std::size_t next = 0;
    for ([[maybe_unused]] auto each : state)
        benchmark::DoNotOptimize(searchCards(*profile, {typed[next++ % typed.size()]}, {today, 0}));
}

void progressPage(benchmark::State& state) {
    const ProgressStore* profile = largeProfile(state);
    if (!profile)
        return;
    const StudyMoment moment{today, 0};
    for ([[maybe_unused]] auto each : state) {
        benchmark::DoNotOptimize(retention(*profile, moment, 30));
        benchmark::DoNotOptimize(calibration(*profile));
        benchmark::DoNotOptimize(activity(*profile, today - 365, today));
        benchmark::DoNotOptimize(streak(*profile, moment));
        benchmark::DoNotOptimize(forecast(*profile, moment, 60));
        benchmark::DoNotOptimize(timePerCard(*profile));
        benchmark::DoNotOptimize(stabilityDistribution(*profile));
        benchmark::DoNotOptimize(notBegun(*profile));
        benchmark::DoNotOptimize(weakestFacts(*profile, moment, 50));
    }
}

void backup(benchmark::State& state) {
    const ProgressStore* profile = largeProfile(state);
    if (!profile)
        return;
    // Each an hour after the one before, also those of earlier rounds: a younger one would not be made.
    static std::int64_t now = 1'795'132'800'000;
    for ([[maybe_unused]] auto each : state) {
        now += 3'600'000;
        if (!backUp(profile->path(), now) || backups(profile->path()).front().atMs != now)
            state.SkipWithError("there is no backup");
    }
}

void train(benchmark::State& state) {
    static const TrainingLog log = syntheticLog(otherLearner, 1'000'000, 1);
    for ([[maybe_unused]] auto each : state)
        benchmark::DoNotOptimize(trainFsrs(log, Fsrs::defaultParameters));
}

/// Registered by itself: what is measured of studying stands here alone.
const bool registered = [] {
    add("study-open", "open 100,000 cards and count what is due", 20, openAndCount);
    add("study-answer", "keep an answer on disk and show the next card", 16, answerAndNext);
    add("study-search", "search 100,000 cards", 30, search);
    add("study-progress", "figures of the Progress page, 1,000,000 answers", 150, progressPage);
    add("study-backup", "back up 100,000 cards and 1,000,000 answers", 1000, backup);
    addMemory("memory-study", "resident memory of the program with 100,000 cards", 250, "review",
              [](benchmark::State& state, const std::string& folder) {
                  QDir().mkpath(QString::fromStdString(folder + "/lintel"));
                  if (const ProgressStore* profile = largeProfile(state))
                      copyTo(folder + "/lintel/progress.sqlite", *profile, state);
                  return std::string();
              });
    add("fsrs-train", "train FSRS with 1,000,000 answers", 2000, train);
    return true;
}();

} // namespace

} // namespace lintel::bench
