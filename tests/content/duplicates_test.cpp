#include "model/knowledge/knowledge.h"
#include "model/knowledge/search_text.h"

#include <QString>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace lintel;

namespace {

/// Words that do not tell one fact from another.
const std::set<std::string> fillers = {"a",   "an",  "and",  "are", "as", "at", "be",  "by",  "can",
                                       "for", "has", "have", "in",  "is", "it", "its", "may", "no",
                                       "of",  "on",  "or",   "the", "to", "up", "with"};

/// The telling words of a statement without plural endings, as numbers, sorted.
std::vector<int> words(const std::string& statement, std::map<std::string, int>& numbers) {
    std::set<int> found;
    for (const QString& part : QString::fromStdString(folded(statement)).split(' ')) {
        std::string word = part.toStdString();
        if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss"))
            word.pop_back();
        if (!fillers.contains(word))
            found.insert(numbers.emplace(word, static_cast<int>(numbers.size())).first->second);
    }
    return {found.begin(), found.end()};
}

/// How much of all their words two statements share, from 0 to 1.
double likeness(const std::vector<int>& a, const std::vector<int>& b) {
    double common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        common += *i == *j ? 1 : 0;
        const bool firstIsBehind = *i <= *j;
        j += *j <= *i ? 1 : 0;
        i += firstIsBehind ? 1 : 0;
    }
    return common / (static_cast<double>(a.size() + b.size()) - common);
}

constexpr double tooLike = 0.8;

} // namespace

/// No fact says what another says already.
class DuplicatesTest : public QObject {
    Q_OBJECT

    std::vector<Fact> m_facts;

private slots:
    void initTestCase() {
        const auto knowledge = Knowledge::open(LINTEL_DATA_DIR);
        QVERIFY2(knowledge.ok(), knowledge ? "" : knowledge.error().toString().c_str());
        m_facts = (*knowledge)->allFacts();
    }

    void noTwoStatementsSayTheSame() {
        QVERIFY(m_facts.size() > 2500);
        std::map<std::string, int> numbers;
        std::vector<std::vector<int>> all;
        for (const Fact& fact : m_facts)
            all.push_back(words(fact.statement, numbers));
        QStringList alike;
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                const auto [shorter, longer] = std::minmax({all[i].size(), all[j].size()});
                if (static_cast<double>(shorter) >= tooLike * static_cast<double>(longer) &&
                    likeness(all[i], all[j]) >= tooLike)
                    alike += QString::fromStdString(m_facts[i].id + " and " + m_facts[j].id + ": " +
                                                    m_facts[i].statement + " / " + m_facts[j].statement);
            }
        QVERIFY2(alike.isEmpty(), qPrintable('\n' + alike.join('\n')));
    }

    void noFigureStandsTwice() {
        std::map<std::string, std::string> known;
        QStringList twice;
        for (const Fact& fact : m_facts) {
            if (!fact.quantity || fact.status == "retired")
                continue;
            const std::string bound = fact.quantity->bound + ' ' + fact.quantity->toString();
            for (const std::string& subject :
                 {fact.property.empty() ? "" : fact.property + ' ' + fact.quantity->scope,
                  fact.name.empty() ? "" : fact.service + ' ' + fact.name + ' ' + fact.quantity->scope})
                if (!subject.empty())
                    if (const auto [first, isNew] = known.emplace(subject + ' ' + bound, fact.id);
                        !isNew && first->second != fact.id)
                        twice += QString::fromStdString(first->second + " and " + fact.id + ": " + bound);
        }
        QVERIFY2(twice.isEmpty(), qPrintable('\n' + twice.join('\n')));
    }

    void noQuestionIsAskedTwice() {
        std::map<std::string, std::string> known;
        QStringList twice;
        for (const Fact& fact : m_facts)
            if (!fact.ask.empty())
                if (const auto [first, isNew] = known.emplace(folded(fact.ask), fact.id); !isNew)
                    twice += QString::fromStdString(first->second + " and " + fact.id + ": " + fact.ask);
        QVERIFY2(twice.isEmpty(), qPrintable('\n' + twice.join('\n')));
    }
};

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "duplicates_test.moc"
