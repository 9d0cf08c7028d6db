#include "model/base/file.h"
#include "model/knowledge/knowledge.h"
#include "model/knowledge/note_lines.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace lintel;

/// Holds in place that facts cite what the notes say. tests/fixtures/note_lines.txt has a line for each file
/// of notes: its name, then the lines of each thing that it says.
class CoverageTest : public QObject {
    Q_OBJECT

private slots:
    void everyLineIsCitedOrLeftOutOnPurpose() {
        const auto knowledge = Knowledge::open(LINTEL_DATA_DIR);
        QVERIFY2(knowledge.ok(), knowledge ? "" : knowledge.error().toString().c_str());
        const CitedLines cited((*knowledge)->allFacts());
        const auto omissions = readFile(LINTEL_SOURCE_DIR "/content/omitted.json");
        QVERIFY(omissions.ok());
        Fact left;
        for (const auto& entry : nlohmann::json::parse(*omissions)) {
            left.sources.push_back({entry["notes"], entry["lines"], {}, {}});
            QVERIFY2(lineRanges(left.sources.back().lines), left.sources.back().lines.c_str());
        }
        const CitedLines omitted({left});

        const auto text = readFile(LINTEL_FIXTURES "/note_lines.txt");
        QVERIFY(text.ok());
        int total = 0;
        int known = 0;
        QStringList missing;
        for (const QString& file : QString::fromStdString(*text).split('\n', Qt::SkipEmptyParts)) {
            const QStringList parts = file.split(' ');
            for (const QString& lines : parts.mid(1)) {
                const auto ranges = lineRanges(lines.toStdString());
                QVERIFY2(ranges, qPrintable(lines));
                ++total;
                if (cited.holdAny(parts.front().toStdString(), *ranges))
                    ++known;
                else if (!omitted.holdAny(parts.front().toStdString(), *ranges))
                    missing += parts.front() + ':' + lines;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable('\n' + missing.join('\n')));
        QVERIFY2(known >= 0.98 * total, qPrintable(QString("cited %1 of %2").arg(known).arg(total)));
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
