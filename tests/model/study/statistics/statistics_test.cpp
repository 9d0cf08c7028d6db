#include "model/study/progress/answers.h"
#include "model/study/progress/deck_sync.h"
#include "model/study/progress/totals.h"
#include "model/study/statistics/activity.h"
#include "model/study/statistics/readiness.h"
#include "model/study/statistics/retention.h"
#include "model/study/statistics/wilson.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

namespace {
constexpr std::int64_t today = 2'461'000;
}

/// Figures of a small log that can be counted by hand, from the roll-ups as answers come in.
class StatisticsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProgressStore> m_store;
    StudyMoment m_moment{today, 0};

    void answer(const std::string& key, std::int64_t day, Rating rating, int elapsed, double stability,
                int tookMs = 6000) {
        const auto card = m_store->read([&](const Sql& sql) { return readCard(sql, key); });
        QVERIFY(card && *card);
        ReviewEntry entry;
        entry.atMs = day * 86'400'000;
        entry.day = day;
        entry.rating = rating;
        entry.elapsedDays = elapsed;
        entry.tookMs = tookMs;
        entry.phase = (*card)->memory.standing.phase;
        entry.before = {stability, 5};
        if (elapsed > 0)
            entry.recall = 0.92;
        MemoryRecord after = (*card)->memory;
        after.standing.phase = Phase::Review;
        after.standing.memory = {stability * 2, 5};
        ++after.standing.reps;
        after.lastMs = entry.atMs;
        after.lastDay = day;
        after.dueDay = day + 3;
        QVERIFY(keepAnswer(*m_store, **card, entry, after).ok());
    }

    QByteArray totals() const {
        QByteArray text;
        const auto read = m_store->read([&](const Sql& sql) {
            for (const char* table : {"day_total", "deck_total", "calibration"}) {
                const bool byDeck = QByteArray(table) == "deck_total";
                QSqlQuery rows = sql.select(
                    QString("SELECT * FROM %1 ORDER BY %2").arg(table, byDeck ? "deck, kind" : "id"));
                while (sql.next(rows))
                    for (int column = 0; rows.value(column).isValid(); ++column)
                        if (column > 0 || !byDeck)
                            text += rows.value(column).toByteArray() + ' ';
            }
        });
        return read ? text : QByteArray(read.error().message.c_str());
    }

private slots:
    void initTestCase() {
        m_store = std::move(ProgressStore::open(m_folder.filePath("progress").toStdString()).value());
        std::vector<Card> cards(3);
        for (std::size_t i = 0; i < cards.size(); ++i) {
            cards[i].id = cards[i].memory = cards[i].source = cards[i].fact = std::string(1, "abc"[i]);
            cards[i].service = cards[i].deck = i == 2 ? "sns" : "sqs";
            cards[i].front = "Front";
            cards[i].back = cards[i].answer = "Back";
        }
        QVERIFY(syncCards(*m_store, cards, today).ok());
        answer("a", today - 40, Rating::Good, 0, 0);
        answer("a", today - 30, Rating::Good, 10, 5);
        answer("b", today - 1, Rating::Again, 0, 0);
        answer("b", today, Rating::Good, 1, 1, 90'000);
        answer("a", today, Rating::Again, 30, 30);
        answer("c", today, Rating::Good, 0, 0);
    }

    void retentionByWindowAndMaturity() {
        const auto all = retention(*m_store, m_moment, 0);
        QCOMPARE(all->all.reviewed, 3);
        QCOMPARE(all->all.recalled, 2);
        QVERIFY(std::abs(all->all.predicted - 0.92) < 1e-9);
        QCOMPARE(all->mature.reviewed, 1);
        QCOMPARE(all->mature.recalled, 0);
        QCOMPARE(all->young.reviewed, 2);
        const auto week = retention(*m_store, m_moment, 7);
        QCOMPARE(week->all.reviewed, 2);
        QCOMPARE(week->all.recalled, 1);
        QCOMPARE(week->all.actual(), 0.5);
        QCOMPARE(Retention().actual(), 0.);
    }

    void calibrationHasIntervals() {
        const auto points = calibration(*m_store);
        QCOMPARE(points->size(), 1u);
        QVERIFY(std::abs(points->front().actual - 2. / 3) < 1e-9);
        QVERIFY(points->front().low < 2. / 3 && points->front().high > 2. / 3);
        QCOMPARE(wilsonInterval(0, 0).high, 1.);
        QVERIFY(std::abs(wilsonInterval(8, 10).low - 0.4902) < 1e-3);
        QVERIFY(std::abs(wilsonInterval(8, 10).high - 0.9433) < 1e-3);
    }

    void activityStreakAndForecast() {
        const auto days = activity(*m_store, today - 35, today);
        QCOMPARE(days->size(), 3u);
        QCOMPARE(days->back().day, today);
        QCOMPARE(days->back().answers, 3);
        QCOMPARE(days->back().fresh, 1);
        QVERIFY(std::abs(days->back().predicted - 2 * 0.92) < 1e-9);
        QVERIFY(std::abs(days->back().minutes - (60 + 6 + 6) / 60.) < 1e-9);
        QCOMPARE(*streak(*m_store, m_moment), 2);
        QCOMPARE(*streak(*m_store, {today + 1, 0}), 2);
        QCOMPARE(*streak(*m_store, {today + 2, 0}), 0);
        const auto due = forecast(*m_store, m_moment, 5);
        QCOMPARE(due->size(), 5u);
        QCOMPARE((*due)[3], 3);
        QCOMPARE((*forecast(*m_store, {today + 10, 0}, 2))[0], 3);
    }

    void timeStabilityAndWeakFacts() {
        const auto times = timePerCard(*m_store);
        QCOMPARE(times->size(), 2u);
        QCOMPARE(times->front().deck, "sqs");
        QCOMPARE(times->front().answers, 5);
        int memories = 0;
        const auto bands = stabilityDistribution(*m_store);
        for (const StabilityBand& band : *bands)
            memories += band.memories;
        QCOMPARE(memories, 3);
        const auto weak = weakestFacts(*m_store, {today + 5, 0}, 2);
        QCOMPARE(weak->size(), 2u);
        QCOMPARE(weak->front().fact, "c");
        QVERIFY(weak->front().recall <= weak->back().recall);
        QCOMPARE(*notBegun(*m_store), 0);
    }

    void rollUpsAreWhatTheLogGives() {
        const QByteArray asTheyCame = totals();
        QVERIFY(m_store->write([](const Sql& sql) { rebuildTotals(sql); }).ok());
        QCOMPARE(totals(), asTheyCame);
    }

    void undoTakesAnAnswerOutOfThem() {
        const QByteArray before = totals();
        answer("c", today, Rating::Easy, 1, 2);
        QVERIFY(totals() != before);
        QVERIFY(m_store->undo()->has_value());
        QCOMPARE(totals(), before);
    }
};

QTEST_APPLESS_MAIN(StatisticsTest)
#include "statistics_test.moc"
