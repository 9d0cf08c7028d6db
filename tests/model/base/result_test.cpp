#include "model/base/result.h"

#include <QTest>

using namespace lintel;

class ResultTest : public QObject {
    Q_OBJECT
private slots:
    void errorNamesEverythingItKnows() {
        QCOMPARE(Error{"It is broken."}.toString(), "It is broken.");
        QCOMPARE((Error{"It is broken.", "a.yaml", "/Resources", {3, 7}}.toString()),
                 "a.yaml:3:7: It is broken. (at /Resources)");
    }

    void holdsValueOrError() {
        const Result<int> value = 7;
        QVERIFY(value.ok());
        QCOMPARE(*value, 7);
        const Result<int> error = Error{"No."};
        QVERIFY(!error);
        QCOMPARE(error.error().message, "No.");
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "result_test.moc"
