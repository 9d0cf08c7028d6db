#include "app/qml/fact_uses.h"
#include "app/qml/study_sheets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

/// Study sheets and what uses facts, from the installed knowledge.
class StudySheetsTest : public QObject {
    Q_OBJECT

    StudySheets m_sheets;
    QTemporaryDir m_folder;

    QByteArray written(const char* kind, const char* id, const QString& name) const {
        // To look at: LINTEL_WRITE_EXPORTED names a folder.
        const QString folder = qEnvironmentVariable("LINTEL_WRITE_EXPORTED", m_folder.path());
        const QUrl url = QUrl::fromLocalFile(folder + '/' + name);
        const QString problem = m_sheets.write(kind, id, url);
        if (!problem.isEmpty())
            return problem.toUtf8();
        QFile file(url.toLocalFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void asMarkdown() {
        QVERIFY(m_sheets.markdown("service", "sqs").startsWith("# Amazon SQS\n"));
        QCOMPARE(written("service", "sqs", "sqs.md"), m_sheets.markdown("service", "sqs").toUtf8());
        QCOMPARE(m_sheets.markdown("service", "nope"), QString());
    }

    void asPdf_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("id");
        QTest::newRow("service") << "service"
                                 << "sqs";
        QTest::newRow("many columns") << "comparison"
                                      << "s3.storage-classes";
        QTest::newRow("domain") << "exam"
                                << "DVA-C03/2";
        QTest::newRow("changed") << "changed"
                                 << "";
    }
    void asPdf() {
        QFETCH(QString, kind);
        QFETCH(QString, id);
        const QByteArray pdf = written(qPrintable(kind), qPrintable(id), kind + ".pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.contains("/Type /Page"));
    }

    void namesOfFiles() {
        QCOMPARE(m_sheets.suggestedFile("exam", "DVA-C03/1", "pdf").fileName(), "dva-c03-1.pdf");
        QCOMPARE(m_sheets.suggestedFile("changed", "", "md").fileName(), "changed.md");
        QVERIFY(m_sheets.printable("service", "sqs").isLocalFile());
        QVERIFY(m_sheets.printable("service", "nope").isEmpty());
    }

    void whatCannotBeWrittenIsTold() {
        QVERIFY(!m_sheets.write("service", "sqs", QUrl::fromLocalFile("/no/such/folder/a.md")).isEmpty());
        QCOMPARE(m_sheets.write("service", "nope", QUrl::fromLocalFile(m_folder.filePath("a.md"))),
                 "There is no service nope.");
    }

    void rulesAndConnectionsRestOnFacts() {
        const FactUses uses;
        QStringList kinds;
        for (const QVariant& value : uses.all()) {
            const QVariantMap use = value.toMap();
            QVERIFY(!use["title"].toString().isEmpty() && !use["text"].toString().isEmpty());
            QVERIFY(!use["facts"].toStringList().isEmpty());
            kinds += use["kind"].toString();
        }
        QVERIFY(kinds.count("rule") > 50);
        QVERIFY(kinds.count("connection") > 30);
    }

    void cardsOfFacts() {
        const FactUses uses;
        const QVariantList cards = uses.cards({"sqs.visibility.timeout.max", "no.such.fact"});
        QVERIFY(!cards.isEmpty());
        for (const QVariant& card : cards)
            QCOMPARE(card.toMap()["fact"], "sqs.visibility.timeout.max");
        QVERIFY(uses.cards({}).isEmpty());
    }
};

QTEST_MAIN(StudySheetsTest)
#include "study_sheets_test.moc"
