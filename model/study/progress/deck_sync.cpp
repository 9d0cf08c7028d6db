#include "model/study/progress/deck_sync.h"

#include "model/knowledge/fact_json.h"
#include "model/study/exam/exam_goal.h"
#include "model/study/progress/settings.h"

#include <QCryptographicHash>
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lintel {
namespace {

constexpr const char* contentKey = "content";

/// Spelling, spacing and punctuation do not make another answer.
std::string essence(const std::string& answer) {
    std::string result;
    for (const char character : answer) {
        const auto byte = static_cast<unsigned char>(character);
        if (std::isalnum(byte) || byte >= 0x80 || character == '-' || character == '.')
            result += static_cast<char>(std::tolower(byte));
    }
    while (result.ends_with('.'))
        result.pop_back();
    return result;
}

/// Also when one says only "No" and the other goes on: "No, a function is billed by the millisecond".
bool saysTheSame(const std::string& one, const std::string& other) {
    const std::string a = essence(one);
    const std::string b = essence(other);
    const auto goesOn = [](const std::string& word, const std::string& answer) {
        return (word == "yes" || word == "no") && essence(answer.substr(0, answer.find(','))) == word;
    };
    return a == b || goesOn(a, other) || goesOn(b, one);
}

std::string expectedJson(const Card& card) {
    return card.expected ? nlohmann::json(*card.expected).dump() : std::string();
}

struct KnownCard {
    qint64 id = 0;
    qint64 memory = 0;
    bool edited = false;
    bool retired = false;
    QString front, back, answer, expected, topic;
};

class Sync {
public:
    explicit Sync(const Sql& sql, std::int64_t today)
        : m_sql(sql)
        , m_today(today) {}

    DeckSync run(const std::vector<Card>& cards) {
        readKnown();
        std::unordered_set<std::string> present;
        for (const Card& card : cards) {
            present.insert(card.id);
            m_groups.insert(card.memory);
        }
        for (const auto& [key, known] : m_known)
            if (!present.contains(key))
                m_gone.emplace(questionOf(key, known.front.toStdString()), &known);
        int position = 0;
        for (const Card& card : cards)
            findMemory(card, ++position);
        for (const Card& card : cards)
            take(card, m_memories.at(card.memory).id);
        retireTheRest();
        updateResting(m_sql);
        return m_report;
    }

private:
    void readKnown() {
        QSqlQuery cards = m_sql.select(QStringLiteral(
            "SELECT key, id, memory, made_front IS NOT NULL, retired, coalesce(made_front, front), "
            "coalesce(made_back, back), answer, expected, topic FROM card WHERE note IS NULL"));
        while (m_sql.next(cards)) {
            const auto number = [&](int column) { return cards.value(column).toLongLong(); };
            const auto text = [&](int column) { return cards.value(column).toString(); };
            m_known.emplace(toBytes(cards.value(0)),
                            KnownCard{number(1), number(2), number(3) != 0, number(4) != 0, text(5), text(6),
                                      text(7), text(8), text(9)});
        }
        // Those of the user's own notes, which may be many, are none of the content's.
        QSqlQuery memories = m_sql.select(
            QStringLiteral("SELECT key, id, reps, position FROM memory WHERE key < 'own:' OR key >= 'own;'"));
        while (m_sql.next(memories)) {
            const KnownMemory memory{memories.value(1).toLongLong(), memories.value(2).toInt(),
                                     memories.value(3).toInt()};
            m_memories.emplace(toBytes(memories.value(0)), memory);
            m_memoryKeys.emplace(memory.id, toBytes(memories.value(0)));
        }
    }

    struct KnownMemory {
        qint64 id = 0;
        int reps = 0;
        int position = 0;
    };
    using Memories = std::map<std::string, KnownMemory>;

    /// The source of a card and what it asks.
    static std::string questionOf(const std::string& card, const std::string& front) {
        return card.substr(0, card.rfind('/')) + '\n' + front;
    }

    /// A memory that no group of cards goes by any more, of a card that is known.
    Memories::iterator abandoned(const KnownCard& card) {
        const auto key = m_memoryKeys.find(card.memory);
        if (key == m_memoryKeys.end() || m_groups.contains(key->second))
            return m_memories.end();
        return m_memories.find(key->second);
    }

    /// Where what was learned of a card is kept when its group has nothing: in a memory of its own, in that
    /// of a group whose first card is gone, or in that of a card that is gone and asked the same.
    Memories::iterator learnedBefore(const Card& card) {
        std::vector<Memories::iterator> places{m_memories.find(card.id)};
        if (const auto known = m_known.find(card.id); known != m_known.end())
            places.push_back(abandoned(known->second));
        if (const auto gone = m_gone.find(questionOf(card.id, card.front)); gone != m_gone.end())
            places.push_back(abandoned(*gone->second));
        const auto found = std::find_if(places.begin(), places.end(), [&](Memories::iterator place) {
            return place != m_memories.end() && place->second.reps > 0;
        });
        return found == places.end() ? m_memories.end() : *found;
    }

    /// The memory that a card shares. When the cards of a fact are grouped in a new way, what was learned
    /// goes over to the group.
    void findMemory(const Card& card, int position) {
        KnownMemory* memory = nullptr;
        if (const auto found = m_memories.find(card.memory); found != m_memories.end())
            memory = &found->second;
        const auto before = !memory || memory->reps == 0 ? learnedBefore(card) : m_memories.end();
        if (before != m_memories.end()) {
            if (memory) {
                rename(memory->id, "unused:" + std::to_string(memory->id));
                m_memories.erase(card.memory);
            }
            rename(before->second.id, card.memory);
            auto node = m_memories.extract(before);
            node.key() = card.memory;
            memory = &m_memories.insert(std::move(node)).position->second;
        }
        if (memory) {
            if (memory->position != position && m_placed.insert(memory->id).second) {
                m_sql.run(m_place, {position, toText(card.deck), toText(card.source), memory->id});
                memory->position = position;
            }
            return;
        }
        m_sql.run(m_addMemory, {toText(card.memory), toText(card.source), toText(card.deck), position});
        const qint64 id = m_sql.lastId(m_addMemory);
        m_placed.insert(id);
        m_memories.emplace(card.memory, KnownMemory{id, 0, position});
    }

    void rename(qint64 memory, const std::string& key) {
        m_sql.execute(QStringLiteral("UPDATE memory SET key = ? WHERE id = ?"), {toText(key), memory});
    }

    void take(const Card& card, qint64 memory) {
        const auto found = m_known.find(card.id);
        if (found == m_known.end()) {
            m_sql.run(m_addCard, {toText(card.id), memory, static_cast<int>(card.kind), toText(card.source),
                                  toText(card.fact), toText(card.service), toText(card.topic),
                                  toText(card.deck), toText(card.front), toText(card.back),
                                  toText(card.answer), toText(expectedJson(card))});
            ++m_report.added;
            return;
        }
        const KnownCard known = found->second;
        m_known.erase(found);
        const QString expected = toText(expectedJson(card));
        const bool sameFigure = known.expected == expected;
        const bool same = sameFigure && known.front == toText(card.front) &&
                          known.back == toText(card.back) && known.answer == toText(card.answer) &&
                          known.topic == toText(card.topic) && known.memory == memory && !known.retired;
        if (same)
            return;
        m_sql.execute(
            known.edited
                ? QStringLiteral("UPDATE card SET made_front = ?, made_back = ?, answer = ?, expected = ?, "
                                 "topic = ?, memory = ?, retired = 0 WHERE id = ?")
                : QStringLiteral("UPDATE card SET front = ?, back = ?, answer = ?, expected = ?, topic = ?, "
                                 "memory = ?, retired = 0 WHERE id = ?"),
            {toText(card.front), toText(card.back), toText(card.answer), expected, toText(card.topic), memory,
             known.id});
        m_report.restored += known.retired;
        const std::string was = known.answer.toStdString();
        const bool otherWords = card.expected && sameFigure;
        if (!was.empty() && !otherWords && !saysTheSame(was, card.answer))
            correct(known.id, memory, was);
    }

    /// Whoever has learned the old answer must see the new one soon.
    void correct(qint64 card, qint64 memory, const std::string& was) {
        if (m_sql.number(QStringLiteral("SELECT reps FROM memory WHERE id = ?"), {memory}) == 0)
            return;
        m_sql.execute(QStringLiteral("UPDATE card SET was_answer = ? WHERE id = ?"), {toText(was), card});
        m_sql.execute(
            QStringLiteral("UPDATE memory SET due_day = min(due_day, ?) WHERE id = ? AND phase = 2"),
            {qlonglong{m_today}, memory});
        ++m_report.corrected;
    }

    void retireTheRest() {
        for (const auto& [key, known] : m_known)
            if (!known.retired) {
                m_sql.execute(QStringLiteral("UPDATE card SET retired = 1 WHERE id = ?"), {known.id});
                ++m_report.retired;
            }
    }

    const Sql& m_sql;
    std::int64_t m_today;
    DeckSync m_report;
    std::unordered_map<std::string, KnownCard> m_known;       ///< those still not met in the content
    std::unordered_set<std::string> m_groups;                 ///< keys of the memories that the content has
    std::unordered_map<std::string, const KnownCard*> m_gone; ///< no longer in the content, by questionOf()
    Memories m_memories;
    std::unordered_map<qint64, std::string> m_memoryKeys; ///< as they were before
    std::unordered_set<qint64> m_placed;
    QSqlQuery m_addMemory =
        m_sql.prepare(QStringLiteral("INSERT INTO memory (key, source, deck, position) VALUES (?, ?, ?, ?)"));
    QSqlQuery m_place =
        m_sql.prepare(QStringLiteral("UPDATE memory SET position = ?, deck = ?, source = ? WHERE id = ?"));
    QSqlQuery m_addCard = m_sql.prepare(QStringLiteral(
        "INSERT INTO card (key, memory, kind, source, fact, service, topic, deck, front, back, "
        "answer, expected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
};

void takeLinks(const Sql& sql, const StudyMaterial& material) {
    sql.execute(QStringLiteral("DELETE FROM fact_exam"));
    sql.execute(QStringLiteral("DELETE FROM fact_confused"));
    QSqlQuery exam = sql.prepare(QStringLiteral("INSERT INTO fact_exam VALUES (?, ?, ?)"));
    QSqlQuery confused = sql.prepare(QStringLiteral("INSERT OR IGNORE INTO fact_confused VALUES (?, ?)"));
    for (const Fact& fact : material.facts) {
        for (const auto& [family, domain] : fact.exams)
            sql.run(exam, {toText(fact.id), toText(family), toText(domain)});
        for (const std::string& other : fact.confusedWith) {
            sql.run(confused, {toText(fact.id), toText(other)});
            sql.run(confused, {toText(other), toText(fact.id)});
        }
    }
}

} // namespace

Result<DeckSync> syncDeck(ProgressStore& store, const StudyMaterial& material, std::int64_t today) {
    const std::string version = material.hash + '/' + std::to_string(cardRulesVersion);
    bool isCompared = false;
    const auto synced = store.write([&](const Sql& sql) {
        if (!material.hash.empty() && setting(sql, contentKey) == version) {
            keepUpWithExam(sql, material, today, false);
            return DeckSync{};
        }
        isCompared = true;
        const DeckSync report = Sync(sql, today).run(cardsFromMaterial(material));
        takeLinks(sql, material);
        keepUpWithExam(sql, material, today, true);
        setSetting(sql, contentKey, version);
        return report;
    });
#ifdef __GLIBC__
    if (isCompared) // it held every card of old and new: the most that the program ever needs
        malloc_trim(0);
#endif
    return synced;
}

Result<DeckSync> syncCards(ProgressStore& store, const std::vector<Card>& cards, std::int64_t today) {
    return store.write([&](const Sql& sql) { return Sync(sql, today).run(cards); });
}

void updateResting(const Sql& sql) {
    sql.execute(QStringLiteral(
        "UPDATE memory SET resting = state.resting FROM (SELECT memory.id AS id, NOT EXISTS (SELECT 1 FROM "
        "card WHERE card.memory = memory.id AND card.suspended = 0 AND card.retired = 0) AS resting FROM "
        "memory) AS state WHERE state.id = memory.id AND memory.resting <> state.resting"));
}

} // namespace lintel
