#include "model/study/replay.h"

#include <QTest>

using namespace lintel;
using Json = nlohmann::ordered_json;

class ReplayTest : public QObject {
    Q_OBJECT
private slots:
    void readsInputsOnly() {
        const Json file = Json::parse(R"({"histories": [{"id": 7, "reviews": [
            {"rating": 3, "at_s": 0, "elapsed_days": 0, "ts": {"stability": 99}},
            {"rating": 3, "at_s": 600, "elapsed_days": 0}]}]})");
        const Result<Json> result = replayFsrs(file);
        QVERIFY(result.ok());
        const Json& reviews = (*result)["histories"][0]["reviews"];
        QVERIFY(reviews[0]["ts"]["stability"] == 99);
        QVERIFY(reviews[0]["lintel"]["stability"] == 2.3065);
        // No steps are named, so the card goes to review at once.
        QVERIFY(reviews[0]["lintel"]["state"] == "review");
        QVERIFY(reviews[0]["lintel_all_buttons"].size() == 4u);
        QVERIFY(reviews[1]["lintel"]["reps"] == 2);
    }

    void stepOfADayKeepsItsPlaceForTheNextLapse() {
        const Json file =
            Json::parse(R"({"histories": [{"learning_steps": ["10m", "1d"], "relearning_steps": ["5m", "20m"],
            "reviews": [{"rating": 3, "elapsed_days": 0}, {"rating": 1, "elapsed_days": 1}, {"rating": 1, "elapsed_days": 0}]}]})");
        const Result<Json> result = replayFsrs(file);
        QVERIFY(result.ok());
        const Json& reviews = (*result)["histories"][0]["reviews"];
        QVERIFY(reviews[0]["lintel"]["state"] == "review");
        QVERIFY(reviews[0]["lintel"]["scheduled_days"] == 1);
        QVERIFY(reviews[1]["lintel"]["due_in_s"] == 20 * 60);
        QVERIFY(reviews[2]["lintel"]["due_in_s"] == 5 * 60);
    }

    void badInput_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("array") << "[]"
                               << "";
        QTest::newRow("empty") << "{}"
                               << "";
        QTest::newRow("histories is a number") << R"({"histories": 3})"
                                               << "/histories";
        QTest::newRow("no reviews") << R"({"histories": [{}]})"
                                    << "/histories/0";
        QTest::newRow("rating 5") << R"({"histories": [{"reviews": [{"rating": 5, "elapsed_days": 0}]}]})"
                                  << "/histories/0/reviews/0/rating";
        QTest::newRow("rating text")
            << R"({"histories": [{"reviews": [{"rating": "3", "elapsed_days": 0}]}]})"
            << "/histories/0/reviews/0/rating";
        QTest::newRow("no days") << R"({"histories": [{"reviews": [{"rating": 3}]}]})"
                                 << "/histories/0/reviews/0/elapsed_days";
        QTest::newRow("days back") << R"({"memory": [{"steps": [{"rating": 3, "elapsed_days": -1}]}]})"
                                   << "/memory/0/steps/0/elapsed_days";
        QTest::newRow("review is a text") << R"({"memory": [{"steps": ["x"]}]})"
                                          << "/memory/0/steps/0/rating";
        QTest::newRow("params") << R"({"memory": [{"params": [1, 2], "steps": []}]})"
                                << "/memory/0/params";
        QTest::newRow("params text") << R"({"memory": [{"params": ["a"], "steps": []}]})"
                                     << "/memory/0/params";
        QTest::newRow("retention") << R"({"histories": [{"desired_retention": 1, "reviews": []}]})"
                                   << "/histories/0/desired_retention";
        QTest::newRow("maximum") << R"({"histories": [{"maximum_interval": 1e12, "reviews": []}]})"
                                 << "/histories/0/maximum_interval";
        QTest::newRow("short term") << R"({"histories": [{"enable_short_term": 1, "reviews": []}]})"
                                    << "/histories/0/enable_short_term";
        QTest::newRow("step") << R"({"histories": [{"learning_steps": ["10"], "reviews": []}]})"
                              << "/histories/0/learning_steps";
        QTest::newRow("huge step")
            << R"({"histories": [{"relearning_steps": ["999999999999m"], "reviews": []}]})"
            << "/histories/0/relearning_steps";
        QTest::newRow("steps text") << R"({"histories": [{"learning_steps": "1m", "reviews": []}]})"
                                    << "/histories/0/learning_steps";
    }

    void badInput() {
        QFETCH(QString, text);
        QFETCH(QString, pointer);
        const Result<Json> result = replayFsrs(Json::parse(text.toStdString()));
        QVERIFY(!result.ok());
        QVERIFY(!result.error().message.empty());
        QCOMPARE(QString::fromStdString(result.error().pointer), pointer);
    }
};

QTEST_APPLESS_MAIN(ReplayTest)
#include "replay_test.moc"
