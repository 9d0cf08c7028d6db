#include "model/study/cards/compare.h"

#include <QTest>

using namespace lintel;

class CompareTest : public QObject {
    Q_OBJECT
private slots:
    void namesTheColumnsOnce_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("front");
        const auto row = [](const char* title, const char* first, const char* second, const char* front) {
            QTest::newRow(title) << title << first << second << front;
        };
        row("Symmetric and asymmetric encryption", "Symmetric", "Asymmetric",
            "Symmetric and asymmetric encryption\nKeys: what holds for each?");
        row("REST and HTTP APIs compared", "REST API", "HTTP API",
            "REST and HTTP APIs compared\nKeys: what holds for each?");
        row("Local and global indexes", "Local (LSI)", "Global (GSI)",
            "Local and global indexes\nKeys: what holds for each?");
        row("Queue types compared", "Standard", "FIFO", "Queue types compared\nKeys: Standard and FIFO?");
        row("Queue or topic", "SQS queue", "SNS topic", "Queue or topic\nKeys: SQS queue and SNS topic?");
    }
    void namesTheColumnsOnce() {
        QFETCH(QString, title);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const Comparison comparison{"kms.kinds",
                                    title.toStdString(),
                                    "kms",
                                    {first.toStdString(), second.toStdString()},
                                    {{"Keys", {"One", "Two"}, {}}},
                                    {}};
        const std::vector<Card> cards = compareCards(comparison);
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(cards[0].source, "kms.kinds.keys");
        QTEST(QString::fromStdString(cards[0].front), "front");
    }

    void headsOfRowsBecomeQuestions() {
        const Comparison comparison{
            "kms.kinds", "Kinds compared", "kms", {"A", "B"}, {{"For", {"One", "Two"}, {}}}, {}};
        const std::vector<Card> cards = compareCards(comparison);
        QCOMPARE(cards[0].source, "kms.kinds.for");
        QCOMPARE(cards[0].front, "Kinds compared\nWhat for: A and B?");
    }
};

QTEST_APPLESS_MAIN(CompareTest)
#include "compare_test.moc"
