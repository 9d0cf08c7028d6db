#include "model/knowledge/knowledge.h"
#include "qml/Library/library.h"
#include "tests/model/knowledge/test_content.h"

#include <QAbstractItemModelTester>
#include <QQmlExtensionPlugin>
#include <QSignalSpy>
#include <QTest>

Q_IMPORT_QML_PLUGIN(Lintel_UiPlugin)
Q_IMPORT_QML_PLUGIN(Lintel_LibraryPlugin)

using namespace lintel;

/// The view-models over a small content.
class LibraryModelsTest : public QObject {
    Q_OBJECT

    TestContent m_content;
    std::unique_ptr<Library> m_library;

    static QStringList names(const QAbstractItemModel& model, int role) {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result += model.data(model.index(row, 0), role).toString();
        return result;
    }
    QStringList services() const { return names(*m_library->services(), ServicesModel::IdRole); }
    QVariant limit(int row, int role) const {
        return m_library->limits()->data(m_library->limits()->index(row, 0), role);
    }

private slots:
    void initTestCase() {
        QVERIFY(buildKnowledge(readContent(m_content.directory()).content,
                               m_content.directory() + "/knowledge.sqlite")
                    .ok());
        QVERIFY(QFile::copy(LINTEL_SOURCE_DIR "/content/catalog/roles.json",
                            QString::fromStdString(m_content.directory()) + "/roles.json"));
    }

    void init() {
        m_library = std::make_unique<Library>();
        QVERIFY2(m_library->open(m_content.directory()), qPrintable(m_library->error()));
    }

    void modelsKeepTheirPromises() {
        const QAbstractItemModelTester services(m_library->services());
        const QAbstractItemModelTester limits(m_library->limits());
        const QAbstractItemModelTester facts(m_library->facts());
        const QAbstractItemModelTester hits(m_library->hits());
        m_library->openService("sqs");
        m_library->services()->setExpanded("integration", false);
        m_library->services()->setExpanded("integration", true);
        m_library->setQuery("queue");
        m_library->services()->setExpanded("integration", false);
        m_library->setQuery("");
        m_library->setExam("DVA");
        m_library->setExam("");
        m_library->setDue({{"sqs", 3}});
        m_library->openService("sns");
        QCOMPARE(m_library->services()->data(QModelIndex(), ServicesModel::IdRole), QVariant());
    }

    void servicesStandBelowTheirCategory() {
        QCOMPARE(services(), (QStringList{"integration", "sns", "sqs"}));
        m_library->services()->setExpanded("integration", false);
        QCOMPARE(services(), QStringList("integration"));
        QCOMPARE(m_library->services()->reveal("sqs"), 2); // opens the category
        QCOMPARE(m_library->services()->reveal("nope"), -1);
        QCOMPARE(m_library->services()->serviceAt(0), QString());
        QCOMPARE(m_library->services()->serviceAt(99), QString());
        QCOMPARE(m_library->services()->categoryRow("compute"), -1);
    }

    void aServiceSaysWhatIsNew() {
        const auto note = [&] { return names(*m_library->services(), ServicesModel::NoteRole); };
        QCOMPARE(note(), (QStringList{"", "", "1 changed"}));
        m_library->setDue({{"sqs", 3}});
        QCOMPARE(note(), (QStringList{"", "", "3 due"}));
        m_library->setQuery("message size");
        QCOMPARE(note(), (QStringList{"", "1", "1"}));
    }

    void theExamNarrowsEverythingButASearch() {
        m_library->setExam("DVA");
        QCOMPARE(services(), (QStringList{"integration", "sqs"}));
        m_library->openService("sqs");
        QCOMPARE(m_library->facts()->rowCount(), 1);
        m_library->setQuery("message size");
        QVERIFY(services().contains("sns"));
        m_library->setQuery("");
        QSignalSpy shown(m_library.get(), &Library::factShown);
        QVERIFY(m_library->openFact("sns.message.size")); // not in the exam: the filter gives way
        QCOMPARE(m_library->exam(), QString());
        QCOMPARE(m_library->service().id, "sns");
        QCOMPARE(shown.size(), 1);
        QVERIFY(!m_library->openFact("sns.no.fact"));
    }

    void limitsOfOneNameAreOneRow() {
        m_library->openService("sqs");
        QCOMPARE(names(*m_library->limits(), LimitsModel::NameRole),
                 (QStringList{"Visibility timeout", "Delivery delay", "Message size"}));
        QCOMPARE(limit(0, LimitsModel::ValueRole).toString(), "up to 12\u00a0h");
        QCOMPARE(limit(0, LimitsModel::DefaultRole).toString(), "30\u00a0s");
        QCOMPARE(limit(0, LimitsModel::ScopeRole).toString(), "Per queue");
        QCOMPARE(limit(0, LimitsModel::AdjustableRole).toString(), "Yes");
        QCOMPARE(limit(1, LimitsModel::AdjustableRole).toString(), "");
        QCOMPARE(limit(2, LimitsModel::NotesSaidRole).toString(), "256 KB");
        QCOMPARE(m_library->limits()->changedCount(), 1);
        QCOMPARE(m_library->limits()->factsAt(0),
                 (QStringList{"sqs.visibility.timeout.default", "sqs.visibility.timeout.max"}));
        QVERIFY(m_library->limits()->factsAt(-1).isEmpty());
        const auto source = limit(0, LimitsModel::SourcesRole).toList().front().value<LibrarySource>();
        QCOMPARE(source.title, "Visibility");
        QCOMPARE(source.url, "https://docs.aws.amazon.com/sqs/latest/visibility.html");
        QCOMPARE(source.day, "20 Nov 2026");
    }

    void valuesOfEveryBound_data() {
        QTest::addColumn<QStringList>("bounds"); // bound number upper
        QTest::addColumn<QString>("value");
        QTest::newRow("range") << QStringList{"min 60", "max 1209600"} << "60 s to 14 d";
        QTest::newRow("from zero") << QStringList{"min 0", "max 900"} << "0 to 15 min";
        QTest::newRow("least") << QStringList{"min 60"} << "from 60 s";
        QTest::newRow("exact") << QStringList{"exact 300"} << "5 min";
        QTest::newRow("one fact") << QStringList{"range 1 10"} << "1 to 10 s";
        QTest::newRow("step") << QStringList{"min 1", "max 10", "step 2"} << "1 s to 10 s, in steps of 2 s";
        QTest::newRow("default alone") << QStringList{"default 30"} << "";
    }
    void valuesOfEveryBound() {
        QFETCH(QStringList, bounds);
        std::vector<Fact> facts;
        for (const QString& bound : bounds) {
            const QStringList parts = bound.split(' ');
            Fact fact;
            fact.kind = "limit";
            fact.name = "Thing";
            fact.quantity = Quantity{parts[0].toStdString(), parts[1].toDouble(), {}, "s", "", {}};
            if (parts.size() > 2)
                fact.quantity->upper = parts[2].toDouble();
            facts.push_back(fact);
        }
        LimitsModel model;
        model.setFacts(facts);
        QCOMPARE(model.rowCount(), 1);
        QTEST(model.data(model.index(0), LimitsModel::ValueRole).toString().replace(QChar(0xa0), ' '),
              "value");
    }

    void theSameBoundTwiceIsTwoRows() {
        Fact fact;
        fact.kind = "limit";
        fact.name = "Batch size";
        fact.quantity = Quantity{"max", 10, {}, "", "", {}};
        Fact text = fact;
        text.quantity.reset();
        text.statement = "There is no limit.";
        Fact retired = fact;
        retired.status = "retired";
        Fact unnamed = fact;
        unnamed.name.clear();
        LimitsModel model;
        model.setFacts({fact, fact, text, retired, unnamed});
        QCOMPARE(model.rowCount(), 2);
    }

    void hitsAreMarkedAndEscaped() {
        HitsModel model;
        model.setHits({{SearchHit::Kind::Api, "s/A", "s", "A & b", "<i>x</i>", {{4, 5}}, {{0, 3}}}});
        QCOMPARE(model.data(model.index(0), HitsModel::TitleHtmlRole).toString(), "A &amp; <b>b</b>");
        QCOMPARE(model.data(model.index(0), HitsModel::ExcerptHtmlRole).toString(),
                 "<b>&lt;i&gt;</b>x&lt;/i&gt;");
        QCOMPARE(model.kindAt(0), "api");
        QCOMPARE(model.kindAt(7), "");
        QCOMPARE(model.idAt(-1), "");
    }

    void aFactIsCopiedWithItsSources() {
        QCOMPARE(m_library->copyableText("sqs.message.size"),
                 "A message is not larger than 1 MiB.\nYour notes said: 256 KB\n"
                 "https://docs.aws.amazon.com/sqs/latest/limits.html (checked 20 Nov 2026)");
        QCOMPARE(m_library->copyableText("sqs.visibility.timeout").section('\n', 1),
                 "Your notes 000:4776-4790");
    }

    void theHeadOfAService() {
        QVERIFY(m_library->openService("sqs"));
        QCOMPARE(m_library->service().placeType, "AWS::SQS::Queue");
        QCOMPARE(m_library->service().glyph, "inbox");
        QCOMPARE(m_library->service().exams, QStringList("DVA"));
        QCOMPARE(m_library->service().checked, "20 Nov 2026");
        QCOMPARE(m_library->service().status, QString());
        QCOMPARE(m_library->comparisons().size(), 1);
        QCOMPARE(m_library->apis().size(), 1);
        QVERIFY(!m_library->openService("nope"));
        QCOMPARE(m_library->service().id, "sqs");
        QCOMPARE(m_library->serviceName("sns"), "SNS");
        QCOMPARE(m_library->serviceName("nope"), QString());
    }

    void keyFactsLeaveOutWhatIsOver() {
        m_library->openService("sqs");
        const QVariantList facts = m_library->keyFacts(3);
        QCOMPARE(facts.size(), 3);
        QCOMPARE(facts.front().value<LibraryFact>().id, "sqs.visibility.timeout"); // easily confused
        QVERIFY(m_library->keyFacts(0).isEmpty());
    }

    void aLibraryThatCannotBeOpenedSaysWhy() {
        const QTemporaryDir empty;
        Library library;
        QSignalSpy opened(&library, &Library::opened);
        QVERIFY(!library.open(empty.path().toStdString()));
        QVERIFY(library.error().contains("is missing"));
        QVERIFY(!library.ready());
        QCOMPARE(opened.size(), 1);
        library.setQuery("sqs"); // harmless
        QVERIFY(!library.openService("sqs"));
        QVERIFY(!library.openFact("sqs.a.b"));
        QCOMPARE(library.fact("sqs.a.b").id, QString());
    }
};

QTEST_MAIN(LibraryModelsTest)
#include "library_models_test.moc"
