#include "model/base/file.h"
#include "model/study/fsrs.h"
#include "model/study/fuzz.h"
#include "model/study/replay.h"

#include <QDir>
#include <QTest>
#include <cmath>

using namespace lintel;
using Json = nlohmann::ordered_json;

namespace {

bool near(double actual, double expected, double relative) {
    return std::abs(actual - expected) <= relative * std::max(std::abs(expected), 1e-3);
}

Json readVectors(const QString& path) {
    const Result<std::string> text = readFile(path.toStdString());
    return text ? Json::parse(*text, nullptr, false) : Json();
}

Fsrs withDecay(double decay) {
    Fsrs::Parameters parameters = Fsrs::defaultParameters;
    parameters[20] = decay;
    return Fsrs(parameters);
}

} // namespace

class FsrsTest : public QObject {
    Q_OBJECT

    Json m_vectors;

private slots:
    void initTestCase() {
        m_vectors = readVectors(LINTEL_FIXTURES "/fsrs/vectors.json");
        QVERIFY(m_vectors.is_object());
    }

    void histories_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("own copy") << LINTEL_FIXTURES "/fsrs/vectors.json";
        QTest::newRow("shared") << qEnvironmentVariable("LINTEL_SHARED_DIR") + "/fsrs/vectors.json";
    }

    void histories() {
        QFETCH(QString, file);
        if (!QFile::exists(file))
            QSKIP("The shared vectors are not here.");
        const Json vectors = readVectors(file);
        const Result<Json> replayed = replayFsrs(vectors);
        QVERIFY2(replayed.ok(), replayed ? "" : replayed.error().toString().c_str());
        int reviews = 0;
        for (const Json& history : (*replayed)["histories"]) {
            for (const Json& review : history["reviews"]) {
                const Json& expected = review["ts"];
                const Json& actual = review["lintel"];
                const std::string place = "history " + history["id"].dump() + " at " + review["at_s"].dump() +
                                          ": " + actual.dump() + " instead of " + expected.dump();
                for (const char* key : {"state", "scheduled_days", "due_in_s", "step", "reps", "lapses"})
                    QVERIFY2(actual[key] == expected[key], place.c_str());
                QVERIFY2(near(actual["stability"], expected["stability"], 1e-5), place.c_str());
                QVERIFY2(near(actual["difficulty"], expected["difficulty"], 1e-6), place.c_str());
                const Json& recall = review["retrievability_before"];
                QVERIFY2(recall.is_null() ? actual["retrievability_before"].is_null()
                                          : near(actual["retrievability_before"], recall, 1e-5),
                         place.c_str());
                QVERIFY2(
                    review["lintel_all_buttons"] == review["ts_all_buttons"],
                    (place + review["lintel_all_buttons"].dump() + review["ts_all_buttons"].dump()).c_str());
                ++reviews;
            }
        }
        QVERIFY(reviews > 1000);
    }

    void memory_data() { histories_data(); }

    void memory() {
        QFETCH(QString, file);
        if (!QFile::exists(file))
            QSKIP("The shared vectors are not here.");
        const Result<Json> replayed = replayFsrs(readVectors(file));
        QVERIFY(replayed.ok());
        int steps = 0;
        for (const Json& row : (*replayed)["memory"])
            for (const Json& step : row["steps"]) {
                QVERIFY2(near(step["lintel"]["stability"], step["ts"]["stability"], 1e-5),
                         step.dump().c_str());
                QVERIFY2(near(step["lintel"]["stability"], step["rs"]["stability"], 2e-5),
                         step.dump().c_str());
                QVERIFY2(near(step["lintel"]["difficulty"], step["ts"]["difficulty"], 1e-6),
                         step.dump().c_str());
                ++steps;
            }
        QVERIFY(steps > 300);
    }

    void curve() {
        for (const Json& row : m_vectors["curve"])
            QVERIFY2(near(withDecay(row[0]).retrievability(row[2], row[1]), row[3], 1e-5),
                     row.dump().c_str());
    }

    void intervals() {
        for (const Json& row : m_vectors["intervals"]) {
            const double interval = withDecay(row[0]).interval(row[2], row[1]);
            QVERIFY2(near(interval, row[2].get<double>() * row[3].get<double>(), 1e-5), row.dump().c_str());
            QCOMPARE(std::clamp(std::round(interval), 1.0, 36500.0), row[4].get<double>());
        }
    }

    void fuzzRanges() {
        for (const Json& row : m_vectors["fuzz_ranges_ts"]) {
            const FuzzRange range = fuzzRange(row["interval"], row["elapsed"], row["max"]);
            QVERIFY2(range.low == row["min_ivl"] && range.high == row["max_ivl"], row.dump().c_str());
        }
    }

    void sm2() {
        const Fsrs fsrs;
        for (const Json& row : m_vectors["memory_state_from_sm2_rs"]) {
            const Memory memory = fsrs.fromSm2(row[0], row[1], row[2]);
            QVERIFY2(near(memory.stability, row[3], 2e-5), row.dump().c_str());
            QVERIFY2(near(memory.difficulty, row[4], 2e-5), row.dump().c_str());
        }
    }

    void publishedAnchors() {
        const Fsrs fsrs;
        Memory memory = fsrs.first(Rating::Again);
        for (const int days : {0, 1, 3, 8, 21})
            memory = fsrs.next(memory, Rating::Good, days);
        QVERIFY(near(memory.stability, 53.62691, 1e-5));
        QVERIFY(near(memory.difficulty, 6.3574867, 1e-6));

        // A floor for Hard on the same day: forgetting it gives 1.3334.
        QVERIFY(near(fsrs.next(fsrs.first(Rating::Good), Rating::Hard, 0).stability, 2.3065, 1e-9));

        const std::array expected{3116766, 34793, 2508, 387, 90, 27, 9, 3, 1, 1};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const double interval = fsrs.interval(1, i == 9 ? 1.0 : 0.1 * static_cast<double>(i + 1));
            QVERIFY(near(std::max(1.0, std::round(interval)), expected[i], 2e-5));
        }
    }

    void parametersAreUpgradedAndClamped() {
        const std::vector<double> old{0.4,  0.6,  2.4,  5.8,  4.93, 0.94, 0.86, 0.01, 1.49,
                                      0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
        const Result<Fsrs::Parameters> upgraded = Fsrs::upgradeParameters(old);
        QVERIFY(upgraded.ok());
        QCOMPARE((*upgraded)[4], 4.93 + 2 * 0.94);
        QCOMPARE((*upgraded)[5], std::log(3 * 0.94 + 1) / 3);
        QCOMPARE((*upgraded)[6], 0.86 + 0.5);
        QCOMPARE((*upgraded)[19], 0.0);
        QCOMPARE((*upgraded)[20], 0.5);
        QCOMPARE((*Fsrs::upgradeParameters(std::vector<double>(19, 1.0)))[20], 0.5);
        QVERIFY(!Fsrs::upgradeParameters({}).ok());
        QVERIFY(!Fsrs::upgradeParameters(std::vector<double>(20, 1.0)).ok());
        QVERIFY(!Fsrs::upgradeParameters(std::vector<double>(21, NAN)).ok());

        Fsrs::Parameters wild;
        wild.fill(1e9);
        QCOMPARE(Fsrs(wild).parameters()[0], 100.0);
        QCOMPARE(Fsrs(wild).parameters()[20], 0.8);
        QVERIFY(Fsrs(wild, true, 3).parameters()[17] < 2);
    }

    void staysInBoundsWhateverTheAnswers() {
        const Fsrs fsrs;
        for (const Rating rating : allRatings) {
            Memory memory = fsrs.first(rating);
            for (int i = 0; i < 300; ++i) {
                memory = fsrs.next(memory, rating, i % 3 == 0 ? 0 : 36500);
                QVERIFY(memory.stability >= 0.001 && memory.stability <= 36500);
                QVERIFY(memory.difficulty >= 1 && memory.difficulty <= 10);
            }
        }
    }
};

QTEST_APPLESS_MAIN(FsrsTest)
#include "fsrs_test.moc"
