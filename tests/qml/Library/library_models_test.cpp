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
        QCOMPARE(m_library->fullestService(), "sqs");
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

    void topicsInTheirOrder() {
        m_library->openService("sqs");
        const QVariantList topics = m_library->facts()->topics();
        QCOMPARE(topics.size(), 2);
        QCOMPARE(topics[0].toMap(),
                 (QVariantMap{{"id", "visibility"}, {"title", "Visibility"}, {"row", 0}, {"count", 3}}));
        QCOMPARE(topics[1].toMap()["row"].toInt(), 3);
        QVERIFY(FactsModel().topics().isEmpty());
    }

    void formulasAreWorkedOut() {
        m_library->openService("sqs");
        QCOMPARE(m_library->formulas()->rowCount(), 1);
        const QVariantMap formula = m_library->fact("sqs.dead-letter.type").formula;
        QCOMPARE(formula["expression"], "6 * timeout");
        QCOMPARE(formula["given"].toList().front().toMap()["value"], 30);
        QCOMPARE(formula["examples"].toStringList(), QStringList("timeout = 30 \u2192 180\u00a0s"));
        QCOMPARE(m_library->evaluated("6 * timeout", {{"timeout", "1.5"}}, "s"), "9\u00a0s");
        QCOMPARE(m_library->evaluated("6 * timeout", {{"timeout", "much"}}, "s"), "timeout is no number");
        QVERIFY(!m_library->evaluated("6 / timeout", {{"timeout", "0"}}, "s").isEmpty());
        QVERIFY(m_library->fact("sqs.message.size").formula.isEmpty());
    }

    void changesStandBesideWhatTheNotesSaid() {
        const QAbstractItemModelTester tester(m_library->changes());
        QCOMPARE(m_library->changedCount(), 1);
        m_library->openChanges();
        ChangedModel& changes = *m_library->changes();
        QCOMPARE(changes.total(), 1);
        const auto first = [&](int role) { return changes.data(changes.index(0), role); };
        QCOMPARE(changes.factAt(0), "sqs.message.size");
        QCOMPARE(first(ChangedModel::TitleRole), "Message size");
        QCOMPARE(first(ChangedModel::WasRole), "256 KB");
        QCOMPARE(first(ChangedModel::NowRole), "up to 1\u00a0MiB");
        QCOMPARE(first(ChangedModel::StatementRole), "A message is not larger than 1 MiB.");
        QCOMPARE(changes.countOf("sqs"), 1);
        QCOMPARE(changes.countOf("sns"), 0);
        for (const char* found : {"amazon mess", "1 mib", "256", "SIZE"}) {
            changes.setFilter(found);
            QVERIFY2(changes.rowCount() == 1, found);
        }
        for (const char* missed : {"essage", "amazon zebra"}) {
            changes.setFilter(missed);
            QVERIFY2(changes.rowCount() == 0, missed);
        }
        QCOMPARE(changes.factAt(0), QString());
        changes.setFilter({});
        m_library->setExam("DVA");
        QCOMPARE(changes.rowCount(), 0);
    }

    void aComparisonIsNarrowed() {
        QCOMPARE(m_library->allComparisons().size(), 1);
        QCOMPARE(m_library->allComparisons().front().toMap()["columns"], "Delay · Visibility");
        QVERIFY(!m_library->openComparison("sqs.nope"));
        QVERIFY(m_library->openComparison("sqs.times"));
        QCOMPARE(m_library->comparison()->title(), "Two waiting times");

        OpenComparison open;
        open.open({"s.c",
                   "C",
                   "s",
                   {"A", "B", "C"},
                   {{"same", {"yes", "Yes", "no"}, {"s.f"}}, {"other", {"1", "2", "3"}, {}}},
                   {}});
        QCOMPARE(open.differing(), 2);
        QVERIFY(open.toggleColumn(2));
        QCOMPARE(open.columns(), (QStringList{"A", "B"}));
        QCOMPARE(open.differing(), 1);
        QVERIFY(!open.toggleColumn(0)); // two remain
        QVERIFY(!open.toggleColumn(9));
        QVERIFY(!open.toggleColumn(-1));
        open.setOnlyDifferences(true);
        QCOMPARE(open.rows().size(), 1);
        QCOMPARE(open.rows().front().toMap()["values"].toStringList(), (QStringList{"1", "2"}));
        open.showAll();
        QCOMPARE(open.rows().size(), 2);
        QCOMPARE(open.rows().front().toMap()["facts"].toStringList(), QStringList("s.f"));
    }

    void anExamIsAnOutline() {
        ExamModel& exam = *m_library->blueprint();
        const QAbstractItemModelTester tester(&exam);
        const auto texts = [&] { return names(exam, ExamModel::TextRole); };
        QCOMPARE(exam.code(), "DVA-C03"); // the newest first
        QCOMPARE(exam.versions().size(), 2);
        QCOMPARE(texts(), (QStringList{"Development", "Security"}));
        QCOMPARE(exam.particulars().front(), "65 questions, of which 50 count");
        QCOMPARE(exam.standing(), "Replaces DVA-C02.");
        exam.setExpanded(0, true);
        QCOMPARE(texts(), (QStringList{"Development", "Write code", "Write functions", "Security"}));
        exam.setExpanded(2, true);
        QCOMPARE(names(exam, ExamModel::KindRole),
                 (QStringList{"domain", "task", "task", "heading", "skill", "heading", "fact", "domain"}));
        QCOMPARE(exam.idAt(6), "sqs.visibility.timeout");
        QCOMPARE(exam.domainAt(6), "1");
        QCOMPARE(exam.parentOf(6), 2);
        QCOMPARE(exam.parentOf(0), 0);
        exam.setExpanded(0, false);
        QCOMPARE(exam.rowCount(), 2);
        exam.setExpanded(0, true); // and what was open in it is again
        QCOMPARE(exam.rowCount(), 8);
        exam.setExpanded(6, true); // a fact does not open
        exam.setExpanded(-1, true);
        QCOMPARE(exam.reveal("2.1"), 8);
        QCOMPARE(exam.data(exam.index(8), ExamModel::FreshRole), true);
        QCOMPARE(exam.reveal("7.1"), -1);
        QVERIFY(!exam.open("DVA-C99"));
    }

    void whatMovedBetweenVersions() {
        ExamModel& exam = *m_library->blueprint();
        const QVariantList changes = exam.changes();
        QStringList kinds;
        for (const QVariant& change : changes)
            kinds += change.toMap()["kind"].toString();
        QCOMPARE(kinds, (QStringList{"weight", "added", "added", "moved"}));
        QCOMPARE(changes[0].toMap()["before"], "Development, 100 %");
        QCOMPARE(changes[0].toMap()["after"], "Development, 60 %");
        QCOMPARE(changes[1].toMap()["what"], "Authorize");
        QCOMPARE(changes[2].toMap()["what"], "Call services");
        QCOMPARE(changes[3].toMap()["before"], "1.1 Write code and functions");
        QCOMPARE(exam.data(exam.index(0), ExamModel::ShiftRole), -40);
        QVERIFY(exam.open("DVA-C02"));
        QVERIFY(exam.changes().isEmpty());
        QVERIFY(exam.standing().startsWith("DVA-C03 "));
        QCOMPARE(exam.data(exam.index(0), ExamModel::ShiftRole), 0);
        exam.setExpanded(0, true);
        exam.setExpanded(1, true); // facts of both tasks that followed it
        QVERIFY(names(exam, ExamModel::IdRole).contains("sqs.visibility.timeout"));
    }

    void notesOpenAtTheCitedLines() {
        const QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write("000_course.txt", "one\r\ntwo\nthree\nfour\nfive");
        write("a 000.txt", "other");
        write("1000.txt", "other");
        write("001.md", QByteArray("bin\0ary", 7));
        NotesModel notes;
        const QAbstractItemModelTester tester(&notes);
        QVERIFY(notes.open(folder.path(), "000:2-3,5"));
        QCOMPARE(notes.name(), "000_course.txt");
        QCOMPARE(names(notes, NotesModel::TextRole), (QStringList{"one", "two", "three", "four", "five"}));
        QCOMPARE(names(notes, NotesModel::CitedRole),
                 (QStringList{"false", "true", "true", "false", "true"}));
        QCOMPARE(notes.places(), (QList<int>{1, 4}));
        QVERIFY(notes.open(folder.path(), "000:4,99,x-y,3-2"));
        QCOMPARE(notes.places(), QList<int>{3});
        QVERIFY(!notes.open(folder.path(), "001:1"));
        QVERIFY(notes.error().contains("is no text"));
        QCOMPARE(notes.rowCount(), 0);
        QVERIFY(!notes.open(folder.path(), "002:1"));
        QVERIFY(notes.error().startsWith("No file with 002"));
        QVERIFY(!notes.open("/no/such/folder", "000:1"));
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
        QVERIFY(!library.openComparison("sqs.times"));
        library.openChanges();
        QVERIFY(!library.blueprint()->open("DVA-C03"));
        QCOMPARE(library.fullestService(), QString());
        QCOMPARE(library.fact("sqs.a.b").id, QString());
    }
};

QTEST_MAIN(LibraryModelsTest)
#include "library_models_test.moc"
