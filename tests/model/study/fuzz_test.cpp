#include "model/study/fuzz.h"

#include "model/study/scheduler.h"

#include <QTest>
#include <cmath>
#include <map>

using namespace lintel;

namespace {

/// Begins 20 cards a day for 60 days with Easy, recalls whatever is due, and returns how many were due on
/// each of the last 30 days.
std::vector<int> dueOnTheLastDays(bool balance) {
    constexpr int days = 60;
    constexpr int freshADay = 20;
    struct Card {
        Standing standing;
        int due = 0;
        int last = 0;
    };
    const Scheduler scheduler;
    std::vector<Card> cards;
    std::map<int, int> load;
    std::vector<int> due;
    for (int today = 0; today < days; ++today) {
        if (today >= days / 2)
            due.push_back(load[today]);
        for (int i = 0; i < freshADay; ++i)
            cards.push_back({{}, today, today});
        const DayLoad dayLoad = [&](int ahead) { return load[today + ahead]; };
        for (std::size_t i = 0; i < cards.size(); ++i) {
            Card& card = cards[i];
            if (card.due != today)
                continue;
            const bool isNew = card.standing.phase == Phase::New;
            const auto outcomes = scheduler.preview(card.standing, isNew ? 0 : today - card.last,
                                                    fuzzSeed(std::to_string(i), card.standing.reps),
                                                    balance ? dayLoad : DayLoad());
            const Outcome& chosen = outcomes[isNew ? 3 : 2];
            card = {chosen.standing, today + chosen.days, today};
            ++load[card.due];
        }
    }
    return due;
}

/// Standard deviation by the mean.
double unevenness(const std::vector<int>& counts) {
    double sum = 0;
    double squares = 0;
    for (const int count : counts) {
        sum += count;
        squares += static_cast<double>(count) * count;
    }
    const double mean = sum / static_cast<double>(counts.size());
    return std::sqrt(squares / static_cast<double>(counts.size()) - mean * mean) / mean;
}

} // namespace

class FuzzTest : public QObject {
    Q_OBJECT

private slots:
    void picksLowerMiddleAndUpper() {
        const auto picks = [](double interval, int maximum) {
            return std::array{fuzzedInterval(interval, 0, maximum, 0),
                              fuzzedInterval(interval, 0, maximum, 0.5),
                              fuzzedInterval(interval, 0, maximum, 0.99)};
        };
        QCOMPARE(picks(1, 36500), (std::array{1, 1, 1}));
        QCOMPARE(picks(2.49, 36500), (std::array{2, 2, 2}));
        QCOMPARE(picks(2.5, 36500), (std::array{2, 3, 4}));
        QCOMPARE(picks(7, 36500), (std::array{5, 7, 9}));
        QCOMPARE(picks(17, 36500), (std::array{14, 17, 20}));
        QCOMPARE(picks(37, 36500), (std::array{33, 37, 41}));
        QCOMPARE(picks(100, 99), (std::array{92, 96, 99}));
    }

    void seedIsStableAndSpread() {
        QCOMPARE(fuzzSeed("sqs.queue.delay.max/typed", 3), fuzzSeed("sqs.queue.delay.max/typed", 3));
        double sum = 0;
        for (int reps = 0; reps < 1000; ++reps) {
            const double u = fuzzSeed("sqs.queue.delay.max/typed", reps);
            QVERIFY(u >= 0 && u < 1);
            sum += u;
        }
        QVERIFY(std::abs(sum / 1000 - 0.5) < 0.05);
    }

    void anEmptyDayIsTakenBeforeAnyOther() {
        const DayLoad load = [](int days) { return days == 18 ? 0 : 3; };
        for (int reps = 0; reps < 100; ++reps)
            QCOMPARE(fuzzedInterval(17, 0, 36500, fuzzSeed("card", reps), load), 18);
    }

    void aQuietDayIsTakenMoreOften() {
        const DayLoad load = [](int days) { return days == 15 ? 5 : 20; };
        int quiet = 0;
        for (int reps = 0; reps < 1000; ++reps) {
            const int days = fuzzedInterval(17, 0, 36500, fuzzSeed("card", reps), load);
            QVERIFY(days >= 14 && days <= 20);
            quiet += days == 15;
        }
        QVERIFY2(quiet > 700, QByteArray::number(quiet));
        // Beyond three months the days are far enough apart.
        const DayLoad unknown = [](int) -> int { qFatal("the load was asked for"); };
        QVERIFY(fuzzedInterval(200, 0, 36500, 0.5, unknown) > 100);
    }

    void theLoadOfSixtyDaysIsSpread() {
        const double spread = unevenness(dueOnTheLastDays(true));
        const double left = unevenness(dueOnTheLastDays(false));
        QVERIFY2(spread < 0.75 * left, qPrintable(QStringLiteral("%1 of %2").arg(spread).arg(left)));
    }
};

QTEST_APPLESS_MAIN(FuzzTest)
#include "fuzz_test.moc"
