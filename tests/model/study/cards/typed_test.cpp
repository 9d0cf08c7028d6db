#include "model/study/cards/typed.h"

#include "model/study/cards/question.h"
#include "model/study/typed_answer.h"

#include <QTest>

using namespace lintel;

namespace {

Fact named(const char* name, Quantity quantity) {
    Fact fact;
    fact.name = name;
    fact.statement = "A statement.";
    fact.quantity = std::move(quantity);
    return fact;
}

Fact asked(const char* ask, const char* answer, Quantity quantity) {
    Fact fact = named("Name of the row", std::move(quantity));
    fact.ask = ask;
    fact.answer = answer;
    return fact;
}

} // namespace

class TypedTest : public QObject {
    Q_OBJECT
private slots:
    void asksByTheNameOfTheRow_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("bound");
        QTest::addColumn<double>("number");
        QTest::addColumn<double>("upper"); // 0: none
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("front");
        const auto row = [](const char* name, const char* bound, double number, double upper,
                            const char* unit, const char* scope, const char* front) {
            QTest::newRow(front) << name << bound << number << upper << unit << scope << front;
        };
        row("Batch size", "max", 10, 0, "messages", "", "Batch size: how many messages at most?");
        row("Parallelization factor", "default", 1, 0, "batches", "per shard",
            "Parallelization factor: how many batches by default, per shard?");
        row("Target of a rule", "max", 1, 0, "function", "", "Target of a rule: how many functions at most?");
        row("Stages of an API", "default", 10, 0, "stages", "per API",
            "Stages of an API: how many by default?");
        row("API keys", "max", 10000, 0, "keys", "per account and Region",
            "API keys: how many at most, per account and Region?");
        row("Table and index names", "range", 3, 255, "characters", "per name",
            "Table and index names: from how many to how many characters?");
        row("Minimum SQS pollers", "range", 2, 200, "pollers", "per mapping",
            "Minimum SQS pollers: from how many to how many, per mapping?");
        row("Bucket policy", "max", 20, 0, "KB", "per bucket", "Bucket policy: how large at most?");
        row("Message size", "default", 1, 0, "MiB", "per queue",
            "Message size: what is the default, per queue?");
        row("Run of an Express workflow", "max", 5, 0, "min", "per execution",
            "Run of an Express workflow: how long at most, per execution?");
        row("Visibility timeout", "min", 0, 0, "s", "per queue",
            "Visibility timeout: what is the minimum, per queue?");
        row("Maximum record age", "max", 7, 0, "d", "", "Maximum record age: how long at most?");
        row("Minimum storage", "min", 30, 0, "d", "per object", "Minimum storage: how long, per object?");
        row("Default sampling", "default", 5, 0, "%", "per rule", "Default sampling: how much, per rule?");
        row("Size of a read unit", "exact", 4, 0, "KB", "per RCU", "Size of a read unit: how much, per RCU?");
        row("PutMetricAlarm", "default", 3, 0, "requests/s", "per account",
            "PutMetricAlarm: how many requests a second by default, per account?");
        row("Synchronous requests", "max", 10, 0, "requests per second", "",
            "Synchronous requests: how many a second at most?");
        row("Writes to a shard", "max", 1, 0, "MB/s", "per shard",
            "Writes to a shard: how much a second at most?");
        row("io2 throughput", "max", 4000, 0, "MiB/s", "per volume",
            "io2 throughput: what is the maximum, per volume?");
        row("gp2 size", "range", 1, 16384, "GiB", "per volume", "gp2 size: what is the range, per volume?");
    }
    void asksByTheNameOfTheRow() {
        QFETCH(QString, name);
        QFETCH(QString, bound);
        QFETCH(double, number);
        QFETCH(double, upper);
        QFETCH(QString, unit);
        QFETCH(QString, scope);
        const Fact fact = named(qPrintable(name), Quantity{bound.toStdString(),
                                                           number,
                                                           upper == 0 ? std::nullopt : std::optional(upper),
                                                           unit.toStdString(),
                                                           scope.toStdString(),
                                                           {}});
        QTEST(QString::fromStdString(typedCard(fact)->front), "front");
    }

    void withoutALimitThereIsNothingToType() {
        QVERIFY(!typedCard(named("Maximum record age", Quantity{"default", -1, {}, "s", {}, {}})));
        QVERIFY(typedCard(named("Bias", Quantity{"range", -1, 1, "", {}, {}})));
    }

    void oneThingIsSingular() {
        const Fact fact = named("Parallelization factor", Quantity{"default", 1, {}, "batches", "", {}});
        QCOMPARE(typedCard(fact)->back, "1\u00a0batch");
    }

    /// The answer's remark does not make the figure another card's.
    void aFigureWithARemarkIsTyped() {
        const Fact fact =
            asked("How much memory?", "10,240 MB (10 GB)", Quantity{"max", 10240, {}, "MB", "", {}});
        QVERIFY(!questionCard(fact));
        const std::optional<Card> card = typedCard(fact);
        QCOMPARE(card->front, fact.ask);
        QCOMPARE(card->back, "10,240 MB (10 GB)");
        QCOMPARE(card->answer, "10,240 MB");
    }

    void oneEndOfARangeIsTypedWhenItIsAskedFor() {
        const Fact fact =
            asked("How large can a gp2 volume be?", "16 TiB", Quantity{"range", 1, 16384, "GiB", "", {}});
        QVERIFY(!questionCard(fact));
        const std::optional<Card> card = typedCard(fact);
        QCOMPARE(card->front, fact.ask);
        QCOMPARE(checkTypedAnswer("16384 GiB", *card->expected), TypedCheck::Right);
        QCOMPARE(checkTypedAnswer("1 GiB", *card->expected), TypedCheck::Wrong);
    }

    void whatTheQuestionAsksForIsNotTypedToo_data() {
        QTest::addColumn<QString>("ask");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("typed");
        QTest::newRow("more to answer") << "Which limit was met, and what is the way out?"
                                        << "256 KiB; put the data into S3" << false;
        QTest::newRow("two figures") << "What is the most?"
                                     << "256 KiB or 6,000 records" << false;
        QTest::newRow("behind words") << "Can it be larger?"
                                      << "No, 256 KiB at most" << false;
        QTest::newRow("asked by how much") << "Which setting helps, and by how much at most?"
                                           << "The other mode: 256 KiB" << false;
        QTest::newRow("something else") << "Which feature goes beyond it?"
                                        << "Streaming (up to 256 KiB)" << true;
        QTest::newRow("another figure") << "How large is it in all?"
                                        << "512 KiB" << true;
    }
    void whatTheQuestionAsksForIsNotTypedToo() {
        QFETCH(QString, ask);
        QFETCH(QString, answer);
        const Fact fact = asked(qPrintable(ask), qPrintable(answer), Quantity{"max", 256, {}, "KiB", "", {}});
        QVERIFY(questionCard(fact));
        QTEST(typedCard(fact).has_value(), "typed");
    }
};

QTEST_APPLESS_MAIN(TypedTest)
#include "typed_test.moc"
