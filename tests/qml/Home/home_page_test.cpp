#include "qml/Home/changed_facts.h"
#include "tests/qml/page_window.h"

#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Lintel_UiPlugin)
Q_IMPORT_QML_PLUGIN(Lintel_HomePlugin)

using namespace lintel;

namespace {

Service sqs() {
    Service service;
    service.id = "sqs";
    service.name = "Amazon SQS";
    service.category = "integration";
    service.topics = {{"size", "Message size", {}}};
    return service;
}

Fact changedFact(const std::string& id, const std::string& checked) {
    Fact fact;
    fact.id = id;
    fact.service = "sqs";
    fact.topic = "size";
    fact.statement = "A message carries at most 1 MiB.";
    fact.status = "changed";
    fact.notesSaid = "256 KB";
    fact.sources = {{"000", "12", {}, {}}, {{}, {}, "a/page.html", checked}};
    return fact;
}

const QVariantList dueServices{
    QVariantMap{{"id", "sqs"}, {"name", "Amazon SQS"}, {"category", "integration"}, {"due", 31}},
    QVariantMap{{"id", "lambda"}, {"name", "AWS Lambda"}, {"category", "compute"}, {"due", 17}},
};

} // namespace

class HomePageTest : public QObject {
    Q_OBJECT

    ChangedFacts m_facts;

    std::unique_ptr<PageWindow> open(const QVariantList& due, const QStringList& recent,
                                     QSize size = {1440, 900}) {
        auto page = std::make_unique<PageWindow>(
            "qml/Home/Stage.qml",
            QVariantMap{{"changedFacts", QVariant::fromValue(&m_facts)}, {"due", due}, {"recent", recent}},
            size);
        return page->isReady() ? std::move(page) : nullptr;
    }

private slots:
    void init() { m_facts.show({}, {}, 0); }

    void changedFactsSayWhatHoldsToday() {
        Fact figure = changedFact("sqs.size.max", "2026-11-02");
        figure.name = "Message size";
        figure.quantity = Quantity{"max", 1, {}, "MiB", {}, {}};
        Fact asked = changedFact("sqs.size.asked", "2026-11-20");
        asked.ask = "How large may a message be?";
        asked.answer = "1 MiB";
        Fact current = changedFact("sqs.size.current", "2026-11-20");
        current.status = "current";
        m_facts.show({sqs()}, {figure, current, asked, changedFact("sqs.size.plain", "2026-11-01")}, 30);
        QCOMPARE(m_facts.count(), 30);
        QCOMPARE(m_facts.facts().size(), 3);
        const QVariantMap first = m_facts.facts()[0].toMap();
        QCOMPARE(first["fact"], "sqs.size.asked");
        QCOMPARE(first["title"], "Amazon SQS: Message size");
        QCOMPARE(first["now"], "A message carries at most 1 MiB.");
        QCOMPARE(first["was"], "256 KB");
        QCOMPARE(first["day"], "20 Nov 2026");
        const QVariantMap second = m_facts.facts()[1].toMap();
        QCOMPARE(second["title"], "Message size");
        QCOMPARE(second["now"], "up to 1\u00a0MiB");
        QCOMPARE(m_facts.facts()[2].toMap()["now"], "A message carries at most 1 MiB.");
    }

    void factsOfAnUnknownServiceAreShownToo() {
        m_facts.show({}, {changedFact("sqs.size.max", "not a day")}, 1);
        QCOMPARE(m_facts.count(), 1);
        QCOMPARE(m_facts.facts()[0].toMap()["day"], "");
    }

    void emptyProfileInventsNothing() {
        auto page = open({}, {});
        QVERIFY(page);
        QCOMPARE(page->text("headline"), "Nothing is due today");
        QVERIFY(!page->item("changedFacts"));
        QVERIFY(!page->item("due sqs"));
        page->photograph("home-empty");
        page->click("newDesignButton");
        page->click("openFileButton");
        QCOMPARE(page->heard(), (QStringList{"new", "open"}));
    }

    void everythingLeadsSomewhere() {
        std::vector<Fact> facts;
        for (int i = 0; i < 6; ++i)
            facts.push_back(changedFact("sqs.size.n" + std::to_string(i), "2026-11-20"));
        m_facts.show({sqs()}, facts, 6);
        auto page = open(dueServices, {"/home/ada/designs/orders.yaml", "/home/ada/photo-uploads.json"});
        QVERIFY(page);
        QCOMPARE(page->text("headline"), "48 cards today");
        page->photograph("home");
        page->click("planButton");
        page->click("due lambda");
        page->click("design orders.yaml");
        page->click("changed sqs.size.n1");
        QCOMPARE(page->heard(), (QStringList{"review ", "review lambda",
                                             "design /home/ada/designs/orders.yaml", "fact sqs.size.n1"}));
        QVERIFY(!page->item("changed sqs.size.n5"));
        page->click("allChangedButton");
        QCOMPARE(page->heard().last(), "changes");
    }

    void keyboardReachesEverything() {
        m_facts.show({sqs()}, {changedFact("sqs.size.max", "2026-11-20")}, 1);
        auto page = open(dueServices, {"/tmp/orders.yaml"}, {1024, 680});
        QVERIFY(page);
        const QStringList reached = page->tabStops(10);
        for (const char* name : {"planButton", "newDesignButton", "openFileButton", "design orders.yaml",
                                 "due sqs", "changed sqs.size.max"})
            QVERIFY2(reached.contains(name), qPrintable(reached.join(' ')));
        while (page->view().activeFocusItem()->objectName() != "due sqs")
            page->key(Qt::Key_Tab);
        page->key(Qt::Key_Return);
        QCOMPARE(page->heard(), QStringList{"review sqs"});
    }
};

QTEST_MAIN(HomePageTest)
#include "home_page_test.moc"
