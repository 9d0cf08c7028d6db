#include "tests/model/validation/validation_fixture.h"

#include "model/knowledge/knowledge.h"

#include <set>

using namespace lintel;

/// Rules and knowledge point at each other: a finding can always show the fact behind it.
class FactsTest : public QObject {
    Q_OBJECT
private slots:
    void everyFactExists() {
        const Result<std::unique_ptr<Knowledge>> knowledge = Knowledge::open(dataDirectory());
        QVERIFY2(knowledge.ok(), knowledge ? "" : knowledge.error().toString().c_str());
        std::string missing;
        for (const Rule* rule : allRules()) {
            for (const std::string& fact : rule->facts) {
                if (!(*knowledge)->fact(fact))
                    missing += rule->id + ": " + fact + "\n";
            }
        }
        QVERIFY2(missing.empty(), missing.c_str());
    }

    void rulesOfTheFullyCoveredServicesHaveFacts() {
        const std::set<std::string> areas{"lambda", "sqs", "sns", "s3", "dynamodb"};
        std::string missing;
        for (const RegisteredRule& entry : registeredRules()) {
            if (areas.contains(entry.place.substr(0, entry.place.find('/'))) && entry.rule->facts.empty())
                missing += entry.place + "\n";
        }
        QVERIFY2(missing.empty(), missing.c_str());
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
