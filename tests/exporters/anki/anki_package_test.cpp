#include "exporters/anki/archive.h"
#include "exporters/anki/package_reader.h"
#include "exporters/anki/package_writer.h"
#include "exporters/anki/protobuf.h"
#include "exporters/anki/template_text.h"
#include "model/base/file.h"
#include "tests/exporters/sample_package.h"

#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>
#include <zstd.h>

using namespace lintel;

namespace {

std::string zstd(const std::string& bytes) {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 3));
    return packed;
}

/// A protobuf field of bytes.
std::string field(int number, const std::string& bytes) {
    return std::string(1, static_cast<char>(number << 3 | 2)) + static_cast<char>(bytes.size()) + bytes;
}

} // namespace

/// Packages of all layouts in, our own out and in again, and what a careless or hostile hand may make.
class AnkiPackageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const StudyCalendar m_calendar = utc();
    static constexpr std::int64_t now = 1'795'200'000'000;

    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    std::string shared(const char* name) const {
        return qEnvironmentVariable("LINTEL_SHARED_DIR").toStdString() + "/anki/" + name;
    }

    /// The bytes of an SQLite file made by statements.
    std::string database(const QStringList& statements) {
        const QString file = m_folder.filePath("made.sqlite");
        QFile::remove(file);
        {
            QSqlDatabase made = QSqlDatabase::addDatabase("QSQLITE", "made");
            made.setDatabaseName(file);
            made.open();
            QSqlQuery query(made);
            for (const QString& statement : statements)
                if (!query.exec(statement))
                    qWarning("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase("made");
        return *readFile(file.toStdString());
    }

    std::string errorOf(const std::string& file) {
        const auto read = readAnkiPackage(file, m_calendar);
        return read ? "no error" : read.error().message;
    }

private slots:
    void whatIsWrittenIsReadBack() {
        const CardPackage sample = samplePackage();
        QVERIFY(writeAnkiPackage(sample, path("out.apkg"), m_calendar, now).ok());
        const auto read = readAnkiPackage(path("out.apkg"), m_calendar);
        QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
        QCOMPARE(read->notes.size(), 3u);
        for (std::size_t i = 0; i < 3; ++i) {
            const OwnNote& in = read->notes[i].note;
            const OwnNote& out = sample.notes[i].note;
            QCOMPARE(in.guid, out.guid);
            QCOMPARE(in.kind, out.kind);
            QCOMPARE(in.front, out.front);
            QCOMPARE(in.back, out.back);
            QCOMPARE(in.deck, out.deck);
            QCOMPARE(in.tags, out.tags);
            QCOMPARE(in.changedMs, out.changedMs);
            QCOMPARE(read->notes[i].cards.size(), sample.notes[i].cards.size());
        }
        const PackagedCard& in = read->notes[0].cards[0];
        const PackagedCard& out = sample.notes[0].cards[0];
        QVERIFY(in.standing == out.standing);
        QCOMPARE(in.dueDay, out.dueDay);
        QCOMPARE(in.lastMs, out.lastMs);
        QCOMPARE(in.flag, 2);
        QCOMPARE(in.reviews.size(), 3u);
        QCOMPARE(in.reviews[1].atMs, out.reviews[1].atMs);
        QCOMPARE(in.reviews[1].rating, Rating::Again);
        QCOMPARE(in.reviews[2].phase, Phase::Relearning);
        QVERIFY(read->notes[1].cards[1].suspended);
        QCOMPARE(read->notes[1].cards[0].standing.phase, Phase::New);
        QVERIFY(read->media == sample.media);
        QVERIFY(!QFileInfo::exists(m_folder.filePath("out.apkg.part")));
    }

    void samplesOfEachLayout_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("notes");
        QTest::addColumn<int>("cards");
        QTest::newRow("legacy1") << "legacy1.apkg" << 30 << 40;
        QTest::newRow("legacy2") << "legacy2.apkg" << 30 << 40;
        QTest::newRow("latest") << "latest.apkg" << 30 << 40;
        QTest::newRow("npm") << "npm-export.apkg" << 10 << 10;
    }

    void samplesOfEachLayout() {
        QFETCH(QString, name);
        QFETCH(int, notes);
        QFETCH(int, cards);
        const std::string file = shared(qPrintable(name));
        if (!QFileInfo::exists(QString::fromStdString(file)))
            QSKIP("there are no sample packages here");
        const auto read = readAnkiPackage(file, m_calendar);
        QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
        std::set<std::string> guids;
        int count = 0;
        for (const PackagedNote& packaged : read->notes) {
            guids.insert(packaged.note.guid.substr(0, packaged.note.guid.rfind('#')));
            count += static_cast<int>(packaged.cards.size());
            QVERIFY(cardsOfNote(packaged.note).ok());
        }
        QCOMPARE(static_cast<int>(guids.size()), notes);
        QCOMPARE(count, cards);
        if (name != "npm-export.apkg") {
            const PackagedNote& first = read->notes.front();
            QCOMPARE(first.note.front, "SQS visibility timeout fact 0");
            QVERIFY(first.note.back.find("<b>30 seconds</b>") != std::string::npos);
            QCOMPARE(first.cards[0].standing.memory.stability, 12.3456);
            QCOMPARE(first.cards[0].reviews.size(), 1u);
            QVERIFY(!read->media.empty());
        }
    }

    void collectionOfSchema18() {
        // As Anki makes it, with its own collation on names and protobuf in place of JSON.
        const std::string made = database(
            {"CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer, "
             "dty "
             "integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text)",
             "INSERT INTO col VALUES (1, 1786507200, 0, 0, 18, 0, 0, 0, '', '', '', '', '')",
             "CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL, "
             "mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL)",
             "CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL "
             ", "
             "config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid",
             "CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL, "
             "mtime_secs "
             "integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without "
             "rowid",
             "CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL, "
             "mtime_secs "
             "integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL)",
             "INSERT INTO notetypes VALUES (5, 'Mine', 0, 0, x'0800'), (6, 'Gaps', 0, 0, x'0801')",
             "INSERT INTO fields VALUES (5, 0, 'Q', x''), (5, 1, 'A', x''), (6, 0, 'Text', x''), (6, 1, "
             "'More', x'')",
             QString("INSERT INTO templates VALUES (5, 0, 'Card', 0, 0, x'%1')")
                 .arg(QByteArray::fromStdString(field(1, "{{Q}}?") +
                                                field(2, "{{FrontSide}}<hr id=answer>{{A}}"))
                          .toHex()
                          .constData()),
             "INSERT INTO decks VALUES (9, 'Top' || char(31) || 'Sub', 0, 0, x'', x'')",
             "CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, "
             "tags "
             "text, flds text, sfld integer, csum integer, flags integer, data text)",
             "INSERT INTO notes VALUES (1, 'g1', 5, 7, 0, ' a ', 'Why' || char(31) || 'Because', '', 0, 0, "
             "'')",
             "INSERT INTO notes VALUES (2, 'g2', 6, 7, 0, '', 'A {{c1::gap}}' || char(31) || 'x', '', 0, 0, "
             "'')",
             "CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod "
             "integer, usn "
             "integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, "
             "lapses "
             "integer, left integer, odue integer, odid integer, flags integer, data text)",
             "INSERT INTO cards VALUES (1, 1, 9, 0, 0, 0, 2, 2, 110, 10, 2300, 4, 1, 0, 0, 0, 0, '')",
             "INSERT INTO cards VALUES (2, 2, 9, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '')",
             "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl "
             "integer, "
             "lastIvl integer, factor integer, time integer, type integer)",
             "CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid)",
             "CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name)",
             "CREATE UNIQUE INDEX idx_decks_name ON decks (name)",
             "PRAGMA writable_schema = ON",
             "UPDATE sqlite_master SET sql = replace(sql, 'name text NOT NULL', 'name text NOT NULL COLLATE "
             "unicase')"});
        const std::string media = field(1, field(1, "a b.png"));
        QVERIFY(writeZip(path("new.apkg"), {{"meta", "\x08\x03"},
                                            {"collection.anki21b", zstd(made)},
                                            {"collection.anki2", "a dummy"},
                                            {"media", zstd(media)},
                                            {"0", zstd("picture")}})
                    .ok());
        const auto read = readAnkiPackage(path("new.apkg"), m_calendar);
        QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
        QCOMPARE(read->notes.size(), 2u);
        QCOMPARE(read->notes[0].note.front, "Why?");
        QCOMPARE(read->notes[0].note.back, "Because");
        QCOMPARE(read->notes[0].note.deck, "Top::Sub");
        QCOMPARE(read->notes[0].note.tags, std::vector<std::string>{"a"});
        QCOMPARE(read->notes[0].cards[0].ease, 2.3);
        QCOMPARE(read->notes[0].cards[0].interval, 10);
        QCOMPARE(read->notes[1].note.kind, NoteKind::Cloze);
        QCOMPARE(read->notes[1].note.back, "x");
        QCOMPARE(read->media.at("a b.png"), "picture");
    }

    void occlusionsKeepTheirPicture() {
        const nlohmann::json type{
            {"id", 7},
            {"name", "Image Occlusion"},
            {"type", 1},
            {"flds",
             {{{"name", "Occlusion"}}, {{"name", "Image"}}, {{"name", "Header"}}, {{"name", "Back Extra"}}}},
            {"tmpls", {{{"name", "IO"}, {"qfmt", "{{cloze:Occlusion}}"}, {"afmt", ""}}}}};
        const nlohmann::json deck{{"id", 1}, {"name", "Default"}};
        const std::string collection = database(
            {"CREATE TABLE col (id integer, crt integer, ver integer, models text, decks text)",
             QString("INSERT INTO col VALUES (1, 1786507200, 11, '%1', '%2')")
                 .arg(nlohmann::json{{"7", type}}.dump().c_str(), nlohmann::json{{"1", deck}}.dump().c_str()),
             "CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, tags text, "
             "flds "
             "text)",
             "INSERT INTO notes VALUES (1, 'io', 7, 7, '', "
             "'{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}<br>"
             "{{c2::image-occlusion:rect:left=.5:top=.2:width=.3:height=.4}}' || char(31) || "
             "'<img src=\"vpc.png\">' || char(31) || 'Parts of a VPC' || char(31) || 'See the guide')",
             "CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, type "
             "integer, "
             "queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, odue "
             "integer, odid integer, flags integer, data text)",
             "INSERT INTO cards VALUES (1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, ''), "
             "(2, 1, 1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, '')",
             "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, ease integer, time integer, type "
             "integer)"});
        QVERIFY(
            writeZip(path("io.apkg"),
                     {{"collection.anki2", collection}, {"media", R"({"0": "vpc.png"})"}, {"0", "picture"}})
                .ok());
        const auto read = readAnkiPackage(path("io.apkg"), m_calendar);
        QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
        QCOMPARE(read->notes.size(), 2u);
        QCOMPARE(read->notes[0].note.kind, NoteKind::Basic);
        QCOMPARE(read->notes[0].note.front, "Parts of a VPC<br>Hidden part 1 of 2");
        QCOMPARE(read->notes[1].note.front, "Parts of a VPC<br>Hidden part 2 of 2");
        QCOMPARE(read->notes[1].note.back, "<img src=\"vpc.png\"><br>See the guide");
        QVERIFY(read->notes[0].note.guid != read->notes[1].note.guid);
        QCOMPARE(read->media.at("vpc.png"), "picture");
        QCOMPARE(read->remarks.size(), 1u);
    }

    /// What Anki's own reader of schema 11 cannot do without (rslib: notetype/schema11.rs, decks/schema11.rs,
    /// deckconfig/schema11.rs, import_export/package/meta.rs), by its types.
    void theCollectionHasAllThatAnkiReads() {
        using Json = nlohmann::json;
        QVERIFY(writeAnkiPackage(samplePackage(), path("anki.apkg"), m_calendar, now).ok());
        const auto archive = unpackAnki(path("anki.apkg"), {});
        QVERIFY(archive.ok());
        QStringList columns;
        std::map<std::string, Json> collection;
        int cards = 0;
        {
            QSqlDatabase opened = QSqlDatabase::addDatabase("QSQLITE", "written");
            opened.setDatabaseName(QString::fromStdString(archive->database));
            QVERIFY(opened.open());
            QSqlQuery query(opened);
            QVERIFY(query.exec("PRAGMA integrity_check") && query.next());
            QCOMPARE(query.value(0).toString(), "ok");
            QVERIFY(query.exec("SELECT conf, models, decks, dconf, tags, ver, crt FROM col WHERE id = 1"));
            QVERIFY(query.next());
            const char* names[] = {"conf", "models", "decks", "dconf", "tags"};
            for (int i = 0; i < 5; ++i)
                collection[names[i]] = Json::parse(query.value(i).toString().toStdString());
            QCOMPARE(query.value(5).toInt(), 11);
            QCOMPARE(query.value(6).toLongLong() % 60, 0);
            QVERIFY(query.exec("SELECT usn, oid, type FROM graves"));
            // Of every card its note, its deck, and a data column that is JSON or empty.
            QVERIFY(query.exec("SELECT cards.did, notes.mid, cards.data FROM cards JOIN notes ON notes.id = "
                               "cards.nid"));
            while (query.next()) {
                ++cards;
                QVERIFY(collection["decks"].contains(query.value(0).toString().toStdString()));
                QVERIFY(collection["models"].contains(query.value(1).toString().toStdString()));
                const std::string data = query.value(2).toString().toStdString();
                QVERIFY(data.empty() || Json::accept(data));
            }
        }
        QSqlDatabase::removeDatabase("written");
        QCOMPARE(cards, 5);
        const auto has = [](const Json& object,
                            std::initializer_list<std::pair<const char*, const char*>> keys) {
            for (const auto& [key, type] : keys)
                if (!object.contains(key) || object[key].type_name() != std::string_view(type))
                    return std::string(key) + " in " + object.dump();
            return std::string();
        };
        QCOMPARE(collection["conf"]["schedVer"].get<int>(), 2);
        for (const Json& model : collection["models"]) {
            QCOMPARE(has(model, {{"id", "number"},
                                 {"name", "string"},
                                 {"type", "number"},
                                 {"mod", "number"},
                                 {"usn", "number"},
                                 {"sortf", "number"},
                                 {"did", "number"},
                                 {"tmpls", "array"},
                                 {"flds", "array"},
                                 {"css", "string"},
                                 {"req", "array"}}),
                     "");
            for (const Json& field : model["flds"])
                QCOMPARE(has(field, {{"name", "string"},
                                     {"ord", "number"},
                                     {"sticky", "boolean"},
                                     {"rtl", "boolean"},
                                     {"font", "string"},
                                     {"size", "number"}}),
                         "");
            for (const Json& side : model["tmpls"])
                QCOMPARE(has(side,
                             {{"name", "string"}, {"ord", "number"}, {"qfmt", "string"}, {"afmt", "string"}}),
                         "");
        }
        for (const Json& deck : collection["decks"])
            QCOMPARE(has(deck, {{"id", "number"},
                                {"name", "string"},
                                {"usn", "number"},
                                {"mod", "number"},
                                {"collapsed", "boolean"},
                                {"dyn", "number"},
                                {"conf", "number"},
                                {"lrnToday", "array"},
                                {"revToday", "array"},
                                {"newToday", "array"},
                                {"timeToday", "array"}}),
                     "");
        for (const Json& options : collection["dconf"])
            QCOMPARE(has(options, {{"id", "number"},
                                   {"mod", "number"},
                                   {"name", "string"},
                                   {"usn", "number"},
                                   {"maxTaken", "number"},
                                   {"autoplay", "boolean"},
                                   {"timer", "number"},
                                   {"new", "object"},
                                   {"rev", "object"},
                                   {"lapse", "object"}}),
                     "");
    }

    void damagedAndHostileFilesAreRefused() {
        const CardPackage sample = samplePackage();
        QVERIFY(writeAnkiPackage(sample, path("good.apkg"), m_calendar, now).ok());
        const std::string good = *readFile(path("good.apkg"));
        const auto written = [&](const char* name, const std::string& bytes) {
            if (!writeFileAtomically(path(name), bytes))
                qFatal("cannot write");
            return path(name);
        };
        QVERIFY(errorOf(path("missing.apkg")).find("no such file") != std::string::npos);
        QVERIFY(errorOf(written("text.apkg", "These are my notes")).find("damaged") != std::string::npos);
        QVERIFY(errorOf(written("empty.apkg", "")).find("damaged") != std::string::npos);
        QVERIFY(errorOf(written("half.apkg", good.substr(0, good.size() / 2))).find("damaged") !=
                std::string::npos);
        const auto zipped = [&](const char* name, std::vector<std::pair<std::string, std::string>> entries) {
            if (!writeZip(path(name), entries))
                qFatal("cannot write");
            return path(name);
        };
        QVERIFY(errorOf(zipped("none.apkg", {{"media", "{}"}})).find("damaged") != std::string::npos);
        QVERIFY(errorOf(zipped("trick.apkg", {{"../../collection.anki2", "x"}})).find("leads out") !=
                std::string::npos);
        QVERIFY(errorOf(zipped("absolute.apkg", {{"/etc/passwd", "x"}})).find("leads out") !=
                std::string::npos);
        const std::string collection = database({"CREATE TABLE col (id integer, ver integer)"});
        QVERIFY(errorOf(zipped("media.apkg", {{"collection.anki2", collection},
                                              {"media", R"({"0": "../evil.png"})"},
                                              {"0", "x"}}))
                    .find("leads out") != std::string::npos);
        QVERIFY(errorOf(zipped("list.apkg", {{"collection.anki2", collection}, {"media", "[1"}}))
                    .find("damaged") != std::string::npos);
        QVERIFY(errorOf(zipped("tables.apkg", {{"collection.anki2", collection}, {"media", "{}"}}))
                    .find("no table") != std::string::npos);
        QVERIFY(
            errorOf(zipped("sqlite.apkg", {{"collection.anki2", "SQLite format 3 or so"}, {"media", "{}"}}))
                .find("damaged") != std::string::npos);
        // A view that computes for ever in place of a table.
        const std::string view = database(
            {"CREATE TABLE col (id integer, crt integer, ver integer)", "INSERT INTO col VALUES (1, 0, 11)",
             "CREATE TABLE cards (id integer)", "CREATE TABLE revlog (id integer)",
             "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT "
             "id FROM "
             "n"});
        QVERIFY(
            errorOf(zipped("view.apkg", {{"collection.anki2", view}, {"media", "{}"}})).find("no table") !=
            std::string::npos);
        const std::string old =
            database({"CREATE TABLE col (id integer, crt integer, ver integer)",
                      "INSERT INTO col VALUES (1, 0, 99)", "CREATE TABLE cards (id integer)",
                      "CREATE TABLE revlog (id integer)", "CREATE TABLE notes (id integer)"});
        QVERIFY(
            errorOf(zipped("schema.apkg", {{"collection.anki2", old}, {"media", "{}"}})).find("schema 99") !=
            std::string::npos);
    }

    void bombsAreRefused() {
        const std::string zeros(80u << 20, '\0');
        QVERIFY(writeZip(path("zip-bomb.apkg"), {{"collection.anki2", zeros}}).ok());
        QVERIFY(QFileInfo(m_folder.filePath("zip-bomb.apkg")).size() < 500'000);
        QVERIFY(errorOf(path("zip-bomb.apkg")).find("far more than its size") != std::string::npos);
        QVERIFY(writeZip(path("zstd-bomb.apkg"), {{"meta", "\x08\x03"}, {"collection.anki21b", zstd(zeros)}})
                    .ok());
        QVERIFY(errorOf(path("zstd-bomb.apkg")).find("damaged") != std::string::npos);
    }

    void cancelledReadingAndWritingLeaveNothing() {
        QVERIFY(!writeAnkiPackage(samplePackage(), path("cancelled.apkg"), m_calendar, now, [](double) {
                     return false;
                 }).ok());
        QVERIFY(!QFileInfo::exists(m_folder.filePath("cancelled.apkg")));
        QVERIFY(writeAnkiPackage(samplePackage(), path("whole.apkg"), m_calendar, now).ok());
        QVERIFY(!readAnkiPackage(path("whole.apkg"), m_calendar, [](double) { return false; }).ok());
        QVERIFY(!writeAnkiPackage(samplePackage(), "/nowhere/at/all.apkg", m_calendar, now).ok());
    }

    void templatesAreFilled() {
        const std::map<std::string, std::string> fields{{"Front", "F"}, {"Back", "B"}, {"Empty", "<br>"}};
        QCOMPARE(fillTemplate("{{Front}} {{ text:Back }}{{Unknown}}", fields), "F B");
        QCOMPARE(fillTemplate("{{#Empty}}no{{/Empty}}{{^Empty}}yes{{/Empty}}", fields), "yes");
        QCOMPARE(fillTemplate("{{#Front}}a{{#Empty}}b{{/Empty}}c{{/Front}}", fields), "ac");
        QCOMPARE(fillTemplate("{{Front}}{{type:Back}}", fields), "F");
        QCOMPARE(answerTemplate("{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"), "\n\n{{Back}}");
    }

    void damagedProtobufIsNotRead() {
        QCOMPARE(readProtobuf(std::string("\x08\x03", 2))->front().integer, 3u);
        QVERIFY(!readProtobuf(std::string("\x0a\x7f"
                                          "ab",
                                          4)));
        QVERIFY(!readProtobuf(std::string("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 11)));
        QVERIFY(!readProtobuf(std::string("\x0f", 1)));
    }

    /// Another program's eyes: Mnemosyne's reader of Anki packages, where it is installed.
    void anIndependentReaderReadsIt() {
        QString python;
        for (const QString& candidate : {QStringLiteral("python3"), QStringLiteral("/usr/bin/python3")}) {
            QProcess probe;
            probe.start(candidate, {"-c", "import mnemosyne.libmnemosyne"});
            if (probe.waitForFinished() && probe.exitStatus() == QProcess::NormalExit &&
                probe.exitCode() == 0)
                python = candidate;
        }
        if (python.isEmpty())
            QSKIP("Mnemosyne is not installed");
        QVERIFY(writeAnkiPackage(samplePackage(), path("for-mnemosyne.apkg"), m_calendar, now).ok());
        QProcess reader;
        reader.start(python, {LINTEL_SOURCE_DIR "/tests/exporters/anki/read_with_mnemosyne.py",
                              m_folder.filePath("for-mnemosyne.apkg")});
        QVERIFY(reader.waitForFinished(60000));
        const QByteArray output = reader.readAllStandardOutput();
        QVERIFY2(output.contains("cards: 5"), (output + reader.readAllStandardError()).constData());
        QVERIFY2(output.contains("| aws, Notes::\u00dcber, sqs::basics | 12"), output.constData());
        QVERIFY2(output.contains("card: SQS | "), output.constData());
        QVERIFY2(output.contains("card: A queue keeps a message [how long] and hides it 30 s."),
                 output.constData());
    }
};

QTEST_GUILESS_MAIN(AnkiPackageTest)
#include "anki_package_test.moc"
