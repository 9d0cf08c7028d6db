#include "tests/model/validation/validation_fixture.h"

using namespace lintel;

/// A serverless template is told the same as what aws-sam-translator 1.110 makes of it.
class ServerlessFindingsTest : public QObject {
    Q_OBJECT

    static QStringList findingsOf(const char* file) {
        QStringList found;
        for (const Finding& finding :
             validate(*parsed(*readFile(std::string(LINTEL_FIXTURES "/serverless/") + file)), knowhow(),
                      testOptions()))
            found << QString::fromStdString(finding.rule);
        found.sort();
        return found;
    }

private slots:
    void findsWhatItFindsInThePlainTwin() {
        const QStringList serverless = findingsOf("template.yaml");
        QVERIFY(!serverless.isEmpty());
        QCOMPARE(serverless, findingsOf("expanded.json"));
    }
};

QTEST_GUILESS_MAIN(ServerlessFindingsTest)
#include "serverless_test.moc"
