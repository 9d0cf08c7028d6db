#include "model/study/training/fsrs_trainer.h"

#include "tests/model/study/training/synthetic_log.h"

#include <QTest>

using namespace lintel;

class FsrsTrainerTest : public QObject {
    Q_OBJECT

private slots:
    void lossIsThatOfTheModel() {
        TrainingLog log;
        log.add({{Rating::Good, 0, 1, 1},
                 {Rating::Good, 3, 1, 2},
                 {Rating::Again, 0, 1, 3},
                 {Rating::Again, 5, 1, 4}});
        const Fsrs fsrs;
        Memory memory = fsrs.first(Rating::Good);
        double expected = -std::log(fsrs.retrievability(3, memory.stability));
        memory = fsrs.next(memory, Rating::Good, 3);
        memory = fsrs.next(memory, Rating::Again, 0);
        expected -= std::log(1 - fsrs.retrievability(5, memory.stability));
        QVERIFY(std::abs(logLoss(log, Fsrs::defaultParameters) - expected / 2) < 1e-12);
        QCOMPARE(logLoss({}, Fsrs::defaultParameters), 0.);
    }

    void gradientIsTheSlopeOfTheLoss() {
        const TrainingLog log = syntheticLog(otherLearner, 400, 7);
        for (const Fsrs::Parameters& at : {Fsrs::defaultParameters, otherLearner}) {
            const auto lossAt = [&](const Fsrs::Parameters& w, Fsrs::Parameters* gradient) {
                FsrsGradient loss(w);
                for (std::size_t i = 0; i < log.size(); ++i)
                    loss.add(std::span(log.reviews).subspan(log.starts[i], log.starts[i + 1] - log.starts[i]),
                             gradient);
                return loss.loss();
            };
            Fsrs::Parameters gradient{};
            lossAt(at, &gradient);
            for (std::size_t i = 0; i < at.size(); ++i) {
                const double step = 1e-6 * std::max(0.01, std::abs(at[i]));
                Fsrs::Parameters above = at;
                Fsrs::Parameters below = at;
                above[i] += step;
                below[i] -= step;
                const double slope = (lossAt(above, nullptr) - lossAt(below, nullptr)) / (2 * step);
                QVERIFY2(std::abs(slope - gradient[i]) <= 1e-4 * std::max(1.0, std::abs(slope)),
                         qPrintable(QString("w%1: %2 is not %3").arg(i).arg(gradient[i]).arg(slope)));
            }
        }
    }

    void findsTheLearnerAgain_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("one") << 1u;
        QTest::newRow("two") << 20261120u;
    }

    void findsTheLearnerAgain() {
        QFETCH(unsigned, seed);
        TrainingLog log = syntheticLog(otherLearner, 40'000, seed);
        const auto trained = trainFsrs(log, Fsrs::defaultParameters);
        QVERIFY(trained.ok());
        QVERIFY(trained->improved);
        QVERIFY(trained->lossAfter < trained->lossBefore);
        QCOMPARE(trained->lossAfter, logLoss(log, trained->parameters));
        const double optimum = logLoss(log, otherLearner);
        QVERIFY2(trained->lossAfter <= optimum * 1.005,
                 qPrintable(QString("%1 against %2").arg(trained->lossAfter).arg(optimum)));
        // And on answers that it has not seen.
        const TrainingLog unseen = syntheticLog(otherLearner, 40'000, seed + 1);
        QVERIFY(logLoss(unseen, trained->parameters) <= logLoss(unseen, otherLearner) * 1.005);

        weighByRecency(log);
        const auto weighted = trainFsrs(log, Fsrs::defaultParameters);
        QVERIFY(weighted->lossAfter <= optimum * 1.005);
    }

    void keepsWhatIsBetter() {
        const TrainingLog log = syntheticLog(otherLearner, 3000, 3);
        const auto trained = trainFsrs(log, otherLearner);
        QVERIFY(trained->lossAfter <= trained->lossBefore);
        if (!trained->improved)
            QVERIFY(trained->parameters == Fsrs::clamped(otherLearner));
    }

    void littleChangesLittle() {
        TrainingLog log;
        log.add({{Rating::Good, 0, 1, 1}, {Rating::Good, 3, 1, 2}});
        const auto few = trainFsrs(log, Fsrs::defaultParameters);
        QVERIFY(few.ok());
        QVERIFY(!few->improved);
        QCOMPARE(few->answers, 1);
        QVERIFY(few->parameters == Fsrs::defaultParameters);
        QVERIFY(trainFsrs({}, Fsrs::defaultParameters).ok());

        for (int i = 0; i < 20; ++i)
            log.add({{Rating::Good, 0, 1, 1}, {i % 2 ? Rating::Good : Rating::Again, 1, 1, 2}});
        const auto some = trainFsrs(log, Fsrs::defaultParameters);
        QVERIFY(some->improved);
        QVERIFY(some->parameters[2] < Fsrs::defaultParameters[2]);
        for (std::size_t i = 4; i < some->parameters.size(); ++i)
            QCOMPARE(some->parameters[i], Fsrs::defaultParameters[i]);
    }

    void reportsProgressAndStops() {
        const TrainingLog log = syntheticLog(otherLearner, 5000, 3);
        double last = 0;
        QVERIFY(trainFsrs(log, Fsrs::defaultParameters, [&](double done) {
                    const bool grows = done > last && done <= 1.000001;
                    last = done;
                    return grows;
                }).ok());
        QVERIFY(last > 0.99);
        int calls = 0;
        const auto cancelled = trainFsrs(log, Fsrs::defaultParameters, [&](double) { return ++calls < 3; });
        QVERIFY(!cancelled.ok());
        QCOMPARE(calls, 3);
    }

    void readsLogs() {
        const auto byTime = parseTrainingLog("card_id,review_time,review_rating,review_state\n"
                                             "7,1700000000000,3,0\n"
                                             "8,1700000000000,1,0\n"
                                             "7,1700600000000,4,2\n"
                                             "8,1700000600000,0,2\n");
        QVERIFY2(byTime.ok(), byTime ? "" : byTime.error().message.c_str());
        QCOMPARE(byTime->size(), 2u);
        QCOMPARE(byTime->reviews.size(), 3u);
        QCOMPARE(byTime->reviews[1].days, 7);
        QCOMPARE(byTime->reviews[1].rating, Rating::Easy);
        const auto byDays = parseTrainingLog("card_id,rating,delta_t\r\na,1,-1\r\na,3,4\r\n");
        QCOMPARE(byDays->reviews[0].days, 0);
        QCOMPARE(byDays->reviews[1].days, 4);
        const auto json = parseTrainingLog(
            R"({"memory": [{"steps": [{"rating": 3, "elapsed_days": 0}, {"rating": 1, "elapsed_days": 9}]}]})");
        QCOMPARE(json->reviews[1].days, 9);
        for (const char* bad :
             {"", "a,b\n", "card_id,rating,elapsed_days\n1,5,2\n", "card_id,rating,elapsed_days\n1,x,2\n",
              "card_id,rating,elapsed_days\n1\n", "{", R"({"memory": [{}]})",
              R"({"memory": [{"steps": [{"rating": 9, "elapsed_days": 1}]}]})"})
            QVERIFY2(!parseTrainingLog(bad).ok(), bad);
        QCOMPARE(parseTrainingLog("card_id,rating,elapsed_days\n1,3,0\n1,x,2\n").error().position.line, 3);
    }
};

QTEST_APPLESS_MAIN(FsrsTrainerTest)
#include "fsrs_trainer_test.moc"
