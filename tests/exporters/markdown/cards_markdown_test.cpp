#include "exporters/markdown/cards_markdown.h"

#include "tests/exporters/sample_package.h"

#include <QTest>

using namespace lintel;

class CardsMarkdownTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack() {
        const CardPackage sample = samplePackage();
        const std::string text = writeCardsMarkdown(sample);
        const auto read = readCardsMarkdown(text, 7);
        QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
        QCOMPARE(read->notes.size(), sample.notes.size());
        for (const PackagedNote& expected : sample.notes) {
            const auto found = std::find_if(read->notes.begin(), read->notes.end(), [&](const auto& each) {
                return each.note.guid == expected.note.guid;
            });
            QVERIFY2(found != read->notes.end(), text.c_str());
            QCOMPARE(found->note.front, expected.note.front);
            QCOMPARE(found->note.back, expected.note.back);
            QCOMPARE(found->note.kind, expected.note.kind);
            QCOMPARE(found->note.deck, expected.note.deck);
            QCOMPARE(found->note.tags, expected.note.tags);
        }
    }

    void sidesThatLookLikeMarkdownComeBack() {
        const std::pair<const char*, const char*> sides[] = {
            {"What does # do?", "# a comment<br>## and another<br>--- and a line<br>\\ and a stroke"},
            {"What is &lt;b&gt;?", "A tag such as &lt;b&gt; or &lt;!-- this --&gt;"},
            {"Two<br>lines", ""},
            {"<b>bold</b>", "&lt;!-- a remark --&gt;"},
            {"What is &amp;amp;?", "An entity: &amp;lt;"},
            {"{{c1::# one}}<br>---<br>two", "more"},
            {"Code", "<pre>a\n# b\n---\nc</pre>"},
        };
        CardPackage package;
        for (const auto& [front, back] : sides) {
            OwnNote note;
            note.guid = "g" + std::to_string(package.notes.size());
            note.front = front;
            note.back = back;
            package.notes.push_back({note, {}});
        }
        const std::string text = writeCardsMarkdown(package);
        const auto read = readCardsMarkdown(text, 7);
        QVERIFY2(read.ok() && read->notes.size() == package.notes.size(), text.c_str());
        for (std::size_t i = 0; i < package.notes.size(); ++i) {
            QCOMPARE(read->notes[i].note.guid, package.notes[i].note.guid);
            QCOMPARE(read->notes[i].note.front, package.notes[i].note.front);
            QCOMPARE(read->notes[i].note.back, package.notes[i].note.back);
        }
    }

    void whatAPersonWrites() {
        const auto read =
            readCardsMarkdown("Loose\n\n# Queues\n\n## What is a < queue?\n\nA line\nof messages.\n\n## "
                              "Next\nAnswer\n",
                              7);
        QCOMPARE(read->notes.size(), 2u);
        QCOMPARE(read->notes[0].note.front, "What is a &lt; queue?");
        QCOMPARE(read->notes[0].note.back, "A line<br>of messages.");
        QCOMPARE(read->notes[0].note.deck, "Queues");
        QVERIFY(read->notes[0].note.guid.starts_with("text:"));
        QCOMPARE(read->remarks.size(), 1u);
        QVERIFY(!readCardsMarkdown("No cards at all", 7).ok());
        const auto formula = readCardsMarkdown("## Sum\n\\sum of all", 7);
        QCOMPARE(formula->notes[0].note.back, "\\sum of all");
    }
};

QTEST_APPLESS_MAIN(CardsMarkdownTest)
#include "cards_markdown_test.moc"
