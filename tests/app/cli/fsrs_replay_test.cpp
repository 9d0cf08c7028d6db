#include "tests/app/cli/cli_test.h"

using namespace lintel;

class FsrsReplayTest : public CliTest {
    Q_OBJECT

private slots:
    void fsrsIsReplayed() {
        const Run replayed = run({"fsrs", "replay", LINTEL_FIXTURES "/fsrs/vectors.json"});
        QCOMPARE(replayed.code, 0);
        QCOMPARE(replayed.err, QByteArray());
        QVERIFY(replayed.json()["histories"][0]["reviews"][0].toObject().contains("lintel"));
        for (const char* bad : {"", "{", "[]", "{\"histories\": 1}"}) {
            const Run refused = run({"fsrs", "replay", write("bad.json", bad)});
            QCOMPARE(refused.code, 2);
            QCOMPARE(refused.err.count('\n'), 1);
        }
    }
};

QTEST_GUILESS_MAIN(FsrsReplayTest)
#include "fsrs_replay_test.moc"
