#include "exporters/sheet/html.h"
#include "exporters/sheet/markdown.h"
#include "tests/model/knowledge/test_content.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace lintel;

/// Sheets of the fixture's knowledge, as Markdown and to print.
class SheetTest : public QObject {
    Q_OBJECT

    TestContent m_content;
    std::unique_ptr<Knowledge> m_knowledge;

    QString markdown(const char* kind, const char* id) const {
        const auto sheet = makeSheet(*m_knowledge, kind, id);
        return sheet ? QString::fromStdString(toMarkdown(*sheet))
                     : QString::fromStdString("error: " + sheet.error().message);
    }

private slots:
    void initTestCase() {
        const std::string file = m_content.directory() + "/knowledge.sqlite";
        QVERIFY(buildKnowledge(readContent(m_content.directory()).content, file).ok());
        auto knowledge = Knowledge::open(m_content.directory());
        QVERIFY(knowledge.ok());
        m_knowledge = std::move(*knowledge);
    }

    void aService() {
        const QString text = markdown("service", "sqs");
        QVERIFY(
            text.startsWith("# Amazon SQS\n\nAmazon Simple Queue Service · 7 facts · checked 2026-11-20\n"));
        QVERIFY(text.contains("## Limits\n\n| Limit | Value | Default | Scope | Adjustable |\n"));
        QVERIFY(text.contains("| Visibility timeout | up to 12\u00a0h | 30\u00a0s | per queue | Yes |\n"));
        QVERIFY(text.contains("## Two waiting times\n\n|  | Delay | Visibility |\n"));
        QVERIFY(text.contains("| `ReceiveMessage` | Takes messages off the queue. | 1 to 10 messages |\n"));
        QVERIFY(text.indexOf("## Visibility\n") < text.indexOf("## Queues\n"));
        QVERIFY(text.contains("- A message is not larger than 1 MiB.[^4] (your notes said ~~256 KB~~)\n"));
        QVERIFY(text.contains("[^4]: [Limits](https://docs.aws.amazon.com/sqs/latest/limits.html), read "
                              "2026-11-20\n"));
        QVERIFY(!text.contains("retired thing"));
    }

    void sourcesAreNumberedOnce() {
        const auto sheet = makeSheet(*m_knowledge, "service", "sqs");
        std::set<std::string> titles;
        for (const Sheet::Source& source : sheet->sources)
            QVERIFY2(titles.insert(source.url + source.title).second, source.title.c_str());
        for (const Sheet::Block& block : sheet->blocks)
            for (const Sheet::Item& item : block.items)
                for (const int number : item.sources)
                    QVERIFY(number >= 1 && number <= static_cast<int>(sheet->sources.size()));
    }

    void aTopicAndAFact() {
        QVERIFY(markdown("topic", "sqs/visibility").startsWith("# Amazon SQS: Visibility\n\n3 facts\n"));
        const QString fact = markdown("fact", "sqs.visibility.timeout");
        QCOMPARE(fact,
                 "# Amazon SQS\n\n- A received message is hidden from other consumers for the visibility "
                 "timeout.[^1]\n\n[^1]: Notes 000, lines 4776-4790\n");
    }

    void aComparison() {
        QVERIFY(markdown("comparison", "sqs.times").contains("| At most | 15 minutes | 12 hours |\n"));
    }

    void anExamAndItsDomain() {
        QVERIFY(markdown("exam", "DVA-C03")
                    .contains("## 1  Development, 60 %\n\n### 1.1  Write code\n\n- "
                              "Decouple components\n"));
        const QString domain = markdown("exam", "DVA-C03/1");
        QVERIFY(
            domain.startsWith("# DVA-C03, domain 1: Development\n\n60 % of the score · 2 tasks · 1 fact\n"));
        QVERIFY(domain.contains("## 1.2  Write functions\n"));
        QVERIFY(domain.contains("### Amazon SQS\n\n- A received message is hidden"));
    }

    void whatChanged() {
        QVERIFY(markdown("changed", "")
                    .contains("## Amazon SQS\n\n| Your notes said | Today |\n| --- | --- |\n| "
                              "256 KB | A message is not larger than 1 MiB. |\n"));
    }

    void whatThereIsNot_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("id");
        QTest::newRow("service") << "service"
                                 << "nope";
        QTest::newRow("topic") << "topic"
                               << "sqs/nope";
        QTest::newRow("topic of nothing") << "topic"
                                          << "sqs";
        QTest::newRow("fact") << "fact"
                              << "sqs.no.fact";
        QTest::newRow("comparison") << "comparison"
                                    << "sqs.nope";
        QTest::newRow("exam") << "exam"
                              << "DVA-C99";
        QTest::newRow("domain") << "exam"
                                << "DVA-C03/9";
        QTest::newRow("kind") << "poem"
                              << "sqs";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void whatThereIsNot() {
        QFETCH(QString, kind);
        QFETCH(QString, id);
        QVERIFY(markdown(qPrintable(kind), qPrintable(id)).startsWith("error: There is no ") ||
                markdown(qPrintable(kind), qPrintable(id)).startsWith("error: DVA-C03 has no domain"));
    }

    void markupIsShownAsItIs() {
        Sheet sheet{"A <b>|title|</b>", {}, {}, {}};
        sheet.blocks.push_back({Sheet::Block::Kind::Paragraph, "# no heading, *no* stress"});
        Sheet::Block table{Sheet::Block::Kind::Table};
        table.table = {{"a|b"}, {{"x|y"}}, {}, 0};
        sheet.blocks.push_back(table);
        const QString text = QString::fromStdString(toMarkdown(sheet));
        QVERIFY(text.startsWith("# A \\<b\\>\\|title\\|\\</b\\>\n"));
        QVERIFY(text.contains("\\# no heading, \\*no\\* stress\n"));
        QVERIFY(text.contains("| a\\|b |\n| --- |\n| x\\|y |\n"));
        const std::string html = toHtml(sheet);
        QVERIFY(html.find("A &lt;b&gt;|title|&lt;/b&gt;</h1>") != std::string::npos);
    }

    void thePageToPrintIsWellFormed() {
        for (const auto& [kind, id] : {std::pair("service", "sqs"),
                                       {"comparison", "sqs.times"},
                                       {"exam", "DVA-C03/1"},
                                       {"changed", ""}}) {
            QString html = QString::fromStdString(toHtml(*makeSheet(*m_knowledge, kind, id)));
            QXmlStreamReader reader(html.replace("&nbsp;", " "));
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(QString(id) + ": " + reader.errorString()));
            QVERIFY(!html.contains("\"\"; "));
        }
    }
};

QTEST_APPLESS_MAIN(SheetTest)
#include "sheet_test.moc"
