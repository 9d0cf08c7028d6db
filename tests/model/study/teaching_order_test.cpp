#include "model/study/teaching_order.h"

#include <QStringList>
#include <QTest>

using namespace lintel;

namespace {

Fact fact(const char* service, const char* topic, int number, const char* domain) {
    Fact fact;
    fact.service = service;
    fact.topic = topic;
    fact.id = fact.service + '.' + fact.topic + '-' + std::to_string(number);
    fact.kind = "definition";
    fact.status = "current";
    fact.statement = "What " + fact.id + " says stays so.";
    fact.ask = "What does " + std::string(service) + ' ' + topic + std::to_string(number) + " keep?";
    fact.answer = "Itself";
    if (*domain)
        fact.exams = {{"DVA", domain}};
    return fact;
}

/// The topics of the cards, each once, as they come.
QStringList topics(const std::vector<Card>& cards) {
    QStringList list;
    for (const Card& card : cards) {
        const QString topic = QString::fromStdString(card.service + '/' + card.topic);
        if (list.isEmpty() || list.last() != topic)
            list << topic;
    }
    return list;
}

} // namespace

class TeachingOrderTest : public QObject {
    Q_OBJECT

private slots:
    void heavyServicesComeMoreOften() {
        StudyMaterial material;
        for (const auto& [service, count, domain] :
             {std::tuple("archive", 1, ""), std::tuple("lambda", 3, "1"), std::tuple("sqs", 2, "2")}) {
            Service each;
            each.id = service;
            each.name = service;
            material.services.push_back(each);
            for (int topic = 0; topic < count; ++topic)
                for (int i = 0; i < 2; ++i)
                    material.facts.push_back(fact(service, ("t" + std::to_string(topic)).c_str(), i, domain));
        }
        Exam exam;
        exam.code = "DVA-C03";
        exam.family = "DVA";
        exam.domains = {{"1", "Development", 70, {}}, {"2", "Deployment", 30, {}}};
        material.exams = {exam};
        std::vector<Card> cards = cardsFromMaterial(material);
        const std::size_t count = cards.size();
        sortForTeaching(cards, material);
        QCOMPARE(cards.size(), count);
        // A topic of the heaviest service, then turns; never a later topic before an earlier one.
        QCOMPARE(topics(cards),
                 (QStringList{"lambda/t0", "lambda/t1", "sqs/t0", "lambda/t2", "sqs/t1", "archive/t0"}));
    }

    void withoutExamsTheOrderStays() {
        StudyMaterial material;
        for (const char* service : {"sqs", "lambda"}) {
            Service each;
            each.id = service;
            material.services.push_back(each);
            material.facts.push_back(fact(service, "t", 0, "1"));
        }
        std::vector<Card> cards = cardsFromMaterial(material);
        sortForTeaching(cards, material);
        QCOMPARE(topics(cards), (QStringList{"sqs/t", "lambda/t"}));
        cards.clear();
        sortForTeaching(cards, {});
        QVERIFY(cards.empty());
    }
};

QTEST_APPLESS_MAIN(TeachingOrderTest)
#include "teaching_order_test.moc"
