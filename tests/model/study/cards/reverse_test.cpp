#include "model/study/cards/reverse.h"

#include <QTest>

using namespace lintel;

class ReverseTest : public QObject {
    Q_OBJECT
private slots:
    void asksAboutTheSubject_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("front"); // empty: no card
        const auto row = [](const char* kind, const char* term, const char* statement, const char* front) {
            QTest::newRow(statement) << kind << term << statement << front;
        };
        row("api", "PurgeQueue", "PurgeQueue removes all messages and keeps the queue.",
            "What does PurgeQueue do?");
        row("cli", "--dry-run", "The option --dry-run checks a call without making it.",
            "What does the option --dry-run do?");
        row("mode", "NEW_IMAGE", "View type NEW_IMAGE records the whole item after the change.",
            "What does view type NEW_IMAGE do?");
        row("metric", "IntegrationLatency", "IntegrationLatency is the time until the backend answers.",
            "What is IntegrationLatency?");
        row("metric", "IteratorAge", "IteratorAge tells how far a function lags behind.",
            "What does IteratorAge tell you?");
        row("definition", "PartiQL", "PartiQL is a query language compatible with SQL.", "What is PartiQL?");
        row("definition", "NoSQL", "NoSQL databases are not relational and are distributed.",
            "What is NoSQL?");
        row("definition", "GuardDuty", "GuardDuty detects threats in an account all the time.",
            "What is GuardDuty for?");
        row("api", "GetSessionToken", "GetSessionToken is for users and root, mainly with MFA.",
            "What is GetSessionToken for?");
        // The name is an object, a place or one of several.
        row("definition", "CloudTrail", "GuardDuty reads CloudTrail and other logs of an account.", "");
        row("mode", "OneAtATime", "On instances OneAtATime is slowest and safest of all.", "");
        row("api", "BatchWriteItem", "One BatchWriteItem call can put items in several tables.", "");
        row("api", "SendTaskFailure", "SendTaskSuccess or SendTaskFailure resumes the waiting workflow.", "");
        row("metric", "CacheHitCount", "CacheHitCount and CacheMissCount show how the cache works.", "");
        row("definition", "WebSocket", "A WebSocket API keeps a two-way connection to clients.", "");
    }
    void asksAboutTheSubject() {
        QFETCH(QString, kind);
        QFETCH(QString, term);
        QFETCH(QString, statement);
        Fact fact;
        fact.kind = kind.toStdString();
        fact.statement = statement.toStdString();
        fact.cloze = {term.toStdString()};
        const std::optional<Card> card = reverseCard(fact);
        QTEST(QString::fromStdString(card ? card->front : std::string()), "front");
    }
};

QTEST_APPLESS_MAIN(ReverseTest)
#include "reverse_test.moc"
