#include "model/study/exchange/import_cards.h"

#include "model/study/exchange/export_cards.h"
#include "model/study/progress/answers.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/deck_sync.h"
#include "model/study/progress/media.h"
#include "model/study/search/card_search.h"
#include "model/study/statistics/retention.h"
#include "tests/exporters/sample_package.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class ImportCardsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgressStore> m_store;
    static constexpr std::int64_t now = 1'795'200'000'000;

    std::vector<DeckCard> cards(const std::string& search = {}) {
        const StudyMoment moment{utc().dayOf(now), now};
        const auto ids = searchCards(*m_store, {search, CardOrder::Newest, true}, moment);
        return *m_store->read([&](const Sql& sql) { return readCards(sql, *ids); });
    }

    Result<ImportReport> import(const CardPackage& package, bool progress = true) {
        return importCards(*m_store, package, {progress, "sample.apkg"}, utc(), now);
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(ProgressStore::open(m_folder->filePath("progress.sqlite").toStdString()).value());
    }

    void cleanup() { m_store.reset(); }

    void previewCountsAndChangesNothing() {
        const auto preview = previewImport(*m_store, samplePackage());
        QVERIFY(preview.ok());
        QCOMPARE(preview->added, 3);
        QCOMPARE(preview->cards, 5);
        QCOMPARE(preview->reviews, 3);
        QCOMPARE(preview->media, 1);
        QCOMPARE(preview->decks, (std::vector<std::string>{"Notes", "Notes::Über"}));
        QCOMPARE(preview->samples.size(), 3u);
        QCOMPARE(preview->samples[1].front, "SQS");
        QVERIFY(cards().empty());
        QVERIFY(!m_store->lastAction()->has_value());
    }

    void importTakesCardsMemoriesAnswersAndImages() {
        const auto report = import(samplePackage());
        QVERIFY2(report.ok(), report ? "" : report.error().message.c_str());
        QCOMPARE(report->added, 3);
        const auto all = cards();
        QCOMPARE(all.size(), 5u);
        const DeckCard& studied = all[0];
        QCOMPARE(studied.card.kind, CardKind::Own);
        QCOMPARE(studied.card.deck, "Notes::Über");
        QCOMPARE(studied.flag, 2);
        QCOMPARE(studied.tags, (std::vector<std::string>{"aws", "sqs::basics"}));
        QCOMPARE(studied.memory.standing.memory.stability, 12.3456);
        QCOMPARE(studied.memory.dueDay, utc().dayOf(1'795'132'800'000) + 12);
        const auto reviews = reviewsOf(*m_store, studied.memory.id);
        QCOMPARE(reviews->size(), 3u);
        QCOMPARE(reviews->at(1).elapsedDays, 3);
        QVERIFY(reviews->at(1).recall.has_value());
        QCOMPARE(retention(*m_store, {utc().dayOf(now), now}, 0)->all.reviewed, 2);
        // The image lies beside the database under the hash of its bytes, and the card points there.
        const QStringList images = QDir(QString::fromStdString(mediaFolder(*m_store))).entryList(QDir::Files);
        QCOMPARE(images.size(), 1);
        QVERIFY(studied.card.back.find(images[0].toStdString()) != std::string::npos);

        QCOMPARE(cards("is:suspended").size(), 2u);
        const auto gaps = cards("message");
        QCOMPARE(gaps.size(), 2u);
        QCOMPARE(gaps[0].card.front, "A queue keeps a message [how long] and hides it 30 s.");
        QVERIFY(gaps[1].card.back.find("<b>30 s</b>") != std::string::npos);
        QCOMPARE(gaps[1].card.answer, "30 s");
    }

    void secondImportUpdatesAndNeverReschedules() {
        CardPackage package = samplePackage();
        QVERIFY(import(package).ok());
        const auto again = import(package);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, 3);
        QCOMPARE(cards().size(), 5u);

        package.notes[0].note.front = "What is a queue now?";
        package.notes[0].note.changedMs += 1000;
        package.notes[0].cards[0].standing.memory.stability = 99;
        package.notes[2].note.front = "Only {{c1::one}} gap is left.";
        package.notes[2].note.changedMs += 1000;
        const auto newer = import(package);
        QCOMPARE(newer->updated, 2);
        QCOMPARE(cards("now").size(), 1u);
        QCOMPARE(cards("now")[0].memory.standing.memory.stability, 12.3456);
        QCOMPARE(cards().size(), 4u);
        QCOMPARE(cards("is:retired").size(), 1u);
    }

    void undoTakesTheImportBack() {
        QVERIFY(import(samplePackage()).ok());
        QCOMPARE((*m_store->lastAction())->name, "Import sample.apkg");
        QVERIFY(m_store->undo()->has_value());
        QVERIFY(cards().empty());
        QCOMPARE(m_store
                     ->read([](const Sql& sql) {
                         return sql.number(
                             "SELECT (SELECT count(*) FROM note) + (SELECT count(*) FROM memory) + "
                             "(SELECT count(*) FROM review) + (SELECT count(*) FROM day_total)");
                     })
                     .value(),
                 0);
        QVERIFY(import(samplePackage()).ok());
        QCOMPARE(cards().size(), 5u);
    }

    void cancelChangesNothing() {
        QVERIFY(!importCards(*m_store, samplePackage(), {}, utc(), now, [](double) { return false; }).ok());
        QVERIFY(cards().empty());
    }

    void withoutMemoriesCardsAreNew() {
        QVERIFY(import(samplePackage(), false).ok());
        QCOMPARE(cards("is:new").size(), 5u);
    }

    void memoriesOfSm2AreConverted() {
        CardPackage package = samplePackage();
        PackagedCard& card = package.notes[0].cards[0];
        card.standing.memory = {};
        card.reviews.clear();
        card.ease = 2.5;
        card.interval = 20;
        card.lastMs = 0;
        QVERIFY(import(package).ok());
        const DeckCard taken = cards()[0];
        QVERIFY(std::abs(taken.memory.standing.memory.stability - 20) < 1e-9);
        QCOMPARE(taken.memory.lastDay, taken.memory.dueDay - 20);
        // With answers but without a memory, they are replayed.
        package = samplePackage();
        package.notes[0].note.guid = "another";
        package.notes[0].cards[0].standing.memory = {};
        package.notes.resize(1);
        QVERIFY(import(package).ok());
        const Fsrs fsrs;
        Memory replayed = fsrs.next(fsrs.first(Rating::Good), Rating::Again, 3);
        replayed = fsrs.next(replayed, Rating::Easy, 6);
        QVERIFY(std::abs(cards().back().memory.standing.memory.stability - replayed.stability) < 1e-9);
    }

    void faultyNotesAreCounted() {
        CardPackage package = samplePackage();
        package.notes[0].note.front.clear();
        package.notes[1].note.guid.clear();
        package.notes[2].note.front = "No gap";
        const auto report = import(package);
        QCOMPARE(report->faulty, 3);
        QVERIFY(cards().empty());
    }

    void aNoteOfWhichNothingCanBeShownSpoilsNoOther() {
        CardPackage package = samplePackage();
        package.notes[0].note.front = "<img src=\"https://example.com/tracker.png\">";
        QCOMPARE(previewImport(*m_store, package)->faulty, 1);
        const auto report = import(package);
        QVERIFY2(report.ok(), report ? "" : report.error().message.c_str());
        QCOMPARE(report->faulty, 1);
        QCOMPARE(report->added, 2);
    }

    void exportedCardsComeBackAsTheyAre() {
        QVERIFY(import(samplePackage()).ok());
        std::vector<std::int64_t> ids;
        for (const DeckCard& card : cards())
            ids.push_back(card.id);
        const auto package = exportCards(*m_store, ids);
        QVERIFY(package.ok());
        QCOMPARE(package->notes.size(), 3u);
        QCOMPARE(package->media.size(), 1u);
        QCOMPARE(package->notes[0].cards[0].reviews.size(), 3u);
        QCOMPARE(import(*package)->unchanged, 3);

        // Cards of the content are recognised.
        Card made;
        made.id = made.memory = "sqs.a.b/qa";
        made.source = "sqs.a.b";
        made.deck = made.service = "sqs";
        made.front = "Is 1 < 2?";
        made.back = made.answer = "Yes";
        QVERIFY(syncCards(*m_store, {made}, 0).ok());
        const auto ours = exportCards(*m_store, std::array{cards("kind:qa")[0].id});
        QCOMPARE(ours->notes[0].note.front, "Is 1 &lt; 2?");
        QCOMPARE(ours->notes[0].note.deck, "Lintel::sqs");
        QCOMPARE(import(*ours)->ours, 1);
    }

    void htmlIsMadeHarmless() {
        CardPackage package = samplePackage();
        package.notes.resize(1);
        package.notes[0].note.front =
            "Hi <script>alert(1)</script><b onclick=\"x()\">bold</b><img src=\"../../etc/passwd\"><a "
            "href=\"javascript:x()\">link</a> 1 < 2";
        QVERIFY(import(package).ok());
        QCOMPARE(cards()[0].card.front, "Hi <b>bold</b><a>link</a> 1 &lt; 2");
    }
};

QTEST_GUILESS_MAIN(ImportCardsTest)
#include "import_cards_test.moc"
