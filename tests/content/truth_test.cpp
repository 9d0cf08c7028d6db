#include "model/base/file.h"
#include "model/knowledge/knowledge.h"
#include "model/knowledge/note_lines.h"
#include "model/knowledge/units.h"

#include <QDir>
#include <QLocale>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace lintel;

namespace {

bool hasPage(const std::vector<FactSource>& sources) {
    return std::ranges::any_of(sources,
                               [](const FactSource& s) { return !s.doc.empty() && !s.checked.empty(); });
}

std::set<std::string> figures(const std::string& text) {
    std::set<std::string> words;
    for (const Figure& figure : figuresIn(text))
        words.insert(figure.word);
    return words;
}

/// "30,000" "0.5"
QString printed(double number) {
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return number == std::floor(number) ? english.toString(static_cast<qlonglong>(number))
                                        : english.toString(number, 'g', 6);
}

QStringList facts(const std::vector<Fact>& all, auto isWrong) {
    QStringList ids;
    for (const Fact& fact : all)
        if (isWrong(fact))
            ids += QString::fromStdString(fact.id + ": " + fact.statement);
    return ids;
}

} // namespace

/// What can be checked of the truth of the content.
class TruthTest : public QObject {
    Q_OBJECT

    std::vector<Fact> m_facts;
    std::vector<Service> m_services;
    std::vector<Exam> m_exams;

private slots:
    void initTestCase() {
        const auto knowledge = Knowledge::open(LINTEL_DATA_DIR);
        QVERIFY2(knowledge.ok(), knowledge ? "" : knowledge.error().toString().c_str());
        m_facts = (*knowledge)->allFacts();
        m_services = (*knowledge)->services();
        m_exams = (*knowledge)->exams();
    }

    void everyLimitHasAPageAndADay() {
        const QStringList without = facts(m_facts, [](const Fact& fact) {
            return (fact.kind == "limit" || fact.kind == "default") && !hasPage(fact.sources);
        });
        QVERIFY2(without.isEmpty(), qPrintable('\n' + without.join('\n')));
    }

    void whatChangedSaysWhatItWas() {
        const QStringList without = facts(m_facts, [](const Fact& fact) {
            return fact.status == "changed" && (fact.notesSaid.empty() || !hasPage(fact.sources));
        });
        QVERIFY2(without.isEmpty(), qPrintable('\n' + without.join('\n')));
    }

    void noExamAsksWhatIsNoLongerSo() {
        const QStringList asked =
            facts(m_facts, [](const Fact& fact) { return fact.status == "retired" && !fact.exams.empty(); });
        QVERIFY2(asked.isEmpty(), qPrintable('\n' + asked.join('\n')));
    }

    void everyDomainOfAnExamIsAsked() {
        for (const Exam& exam : m_exams) {
            std::set<std::string> asked;
            for (const Fact& fact : m_facts)
                for (const std::string& task : tasksAsking(exam, fact))
                    asked.insert(task.substr(0, task.find('.')));
            QCOMPARE(asked.size(), exam.domains.size());
        }
    }

    void servicesThatEndSaySo() {
        for (const Service& service : m_services)
            if (service.status.state != "active")
                QVERIFY2(!service.status.since.empty() && !service.status.doc.empty(), service.id.c_str());
    }

    void workedExamplesAreThoseOfTheText() {
        for (const Fact& fact : m_facts)
            if (fact.formula)
                for (const Formula::Example& example : fact.formula->examples) {
                    const QString text =
                        QString::fromStdString(fact.statement + ' ' + fact.ask + ' ' + fact.answer);
                    QVERIFY2(text.contains(printed(example.result)),
                             qPrintable(QString::fromStdString(fact.id) + ": " + printed(example.result)));
                }
    }

    void noFactStatesAFigureThatIsKnownToBeWrong() {
        const auto errata =
            readFile(qEnvironmentVariable("LINTEL_SHARED_DIR").toStdString() + "/inventory/errata.jsonl");
        if (!errata)
            QSKIP("The list of errata is not here (LINTEL_SHARED_DIR/inventory).");
        std::vector<CitedLines> cited;
        for (const Fact& fact : m_facts)
            cited.emplace_back(std::vector{fact});
        QStringList wrong;
        for (const QString& line : QString::fromStdString(*errata).split('\n', Qt::SkipEmptyParts)) {
            const auto entry = nlohmann::json::parse(line.toStdString());
            const auto text = [&](const char* name) {
                return entry[name].is_string() ? entry[name].get<std::string>() : std::string();
            };
            if (text("verdict") != "corrected" && text("verdict") != "retired")
                continue;
            // One figure that was wrong; a range may be wrong at one end only.
            const auto said = figures(text("notes_value"));
            if (said.size() != 1 ||
                figures(text("current_value") + ' ' + text("correction")).contains(*said.begin()))
                continue;
            for (const auto& reference : entry["refs"]) {
                const auto ranges = lineRanges(reference["lines"].get<std::string>());
                QVERIFY2(ranges, qPrintable(line));
                for (std::size_t i = 0; i < cited.size(); ++i) {
                    const Fact& fact = m_facts[i];
                    if (fact.status != "retired" &&
                        cited[i].holdAny(reference["src"].get<std::string>(), *ranges) &&
                        figures(fact.statement + ' ' + fact.answer).contains(*said.begin()))
                        wrong += QString::fromStdString(fact.id + ": " + text("notes_value"));
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TruthTest)
#include "truth_test.moc"
