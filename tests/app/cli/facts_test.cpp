#include "tests/app/cli/cli_test.h"

using namespace lintel;

class FactsTest : public CliTest {
    Q_OBJECT

private slots:
    void factsAreFound() {
        const Run found = run({"facts", "search", "visibility timeout", "--limit", "5", "--format", "json"});
        QCOMPARE(found.code, 0);
        QCOMPARE(found.err, QByteArray());
        const QJsonArray hits = found.json().array();
        QCOMPARE(hits.size(), 5);
        const QString id = hits[0]["id"].toString();

        const Run shown = run({"facts", "show", id, "--format", "json"});
        QCOMPARE(shown.code, 0);
        QCOMPARE(shown.json()["id"].toString(), id);
        QVERIFY(!shown.json()["sources"].toArray().isEmpty());
        QVERIFY(run({"facts", "show", id}).out.startsWith(id.toUtf8() + '\n'));

        QCOMPARE(run({"facts", "search", "qqqqqq", "--format", "json"}).json().array().size(), 0);
        const Run missing = run({"facts", "show", "no.such.fact"});
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.err, QByteArray("There is no fact no.such.fact.\n"));
    }

    void factsAreCounted() {
        const QJsonObject stats = run({"facts", "stats", "--format", "json"}).json().object();
        const int facts = stats["facts"].toInt();
        QVERIFY(facts > 100);
        for (const char* part : {"byService", "byKind", "byStatus"}) {
            int sum = 0;
            for (const QJsonValue& count : stats[QLatin1String(part)].toObject())
                sum += count.toInt();
            QCOMPARE(sum, facts);
        }
    }

    void coverageFindsWhatNoFactCites() {
        // The place of some fact in the notes, one beside it, and one far behind all of them.
        QString notes;
        QString lines;
        for (const QJsonValue& hit : run({"facts", "search", "queue", "--format", "json"}).json().array()) {
            const Run shown = run({"facts", "show", hit["id"].toString(), "--format", "json"});
            for (const QJsonValue& source : shown.json()["sources"].toArray())
                if (notes.isEmpty() && !source["notes"].toString().isEmpty()) {
                    notes = source["notes"].toString();
                    lines = source["lines"].toString();
                }
        }
        QVERIFY(!notes.isEmpty());
        const QByteArray cited =
            QString(R"({"src": "%1", "lines": "%2, 999998"})").arg(notes, lines).toUtf8();
        const QByteArray uncited = R"({"src": "000", "lines": "999990-999999", "fact": "x"})";
        const Run covered = run({"facts", "coverage", write("inventory.jsonl", cited + "\n\n" + uncited)});
        QCOMPARE(covered.err, QByteArray());
        QCOMPARE(covered.out, uncited + "\ncovered 1 of 2\n");
        QCOMPARE(covered.code, 0);

        for (const char* bad : {"{\"src\": \"000\"}", "[]", "text", "{\"src\": \"000\", \"lines\": \"a\"}",
                                "{\"src\": \"000\", \"lines\": \"1-\"}", "{\"src\": 0, \"lines\": \"1\"}"}) {
            const QString file = write("bad.jsonl", cited + '\n' + bad + '\n');
            const Run refused = run({"facts", "coverage", file});
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.startsWith(file.toUtf8() + ":2:1: "), refused.err.constData());
        }
        QCOMPARE(run({"facts", "coverage", path("none")}).code, 2);
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
