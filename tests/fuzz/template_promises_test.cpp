#include "tests/fuzz/template_promises.h"

#include "model/base/file.h"

#include <QDirIterator>
#include <QTest>

using namespace lintel;

/// What the fuzzer found once, and templates as they should be.
class TemplatePromisesTest : public QObject {
    Q_OBJECT
private slots:
    void promisesAreKept_data();
    void promisesAreKept();
};

void TemplatePromisesTest::promisesAreKept_data() {
    QTest::addColumn<QString>("file");
    for (const char* folder : {"fuzz", "templates"}) {
        QDirIterator files(QString(LINTEL_FIXTURES "/") + folder, QDir::Files);
        while (files.hasNext()) {
            const QString file = files.next();
            QTest::newRow(qPrintable(files.fileName())) << file;
        }
    }
}

void TemplatePromisesTest::promisesAreKept() {
    QFETCH(QString, file);
    const auto broken = brokenPromise(*readFile(file.toStdString()));
    QVERIFY2(!broken, broken ? broken->c_str() : "");
}

QTEST_APPLESS_MAIN(TemplatePromisesTest)
#include "template_promises_test.moc"
