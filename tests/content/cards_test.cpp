#include "model/knowledge/knowledge.h"
#include "model/study/card.h"
#include "model/study/cards/hide.h"
#include "model/study/phrase.h"
#include "model/study/typed_answer.h"

#include <QRegularExpression>
#include <QTest>
#include <map>
#include <set>

using namespace lintel;

/// The cards that the content itself gives.
class CardsTest : public QObject {
    Q_OBJECT

    StudyMaterial m_material;
    std::map<std::string, const Fact*> m_facts;
    std::vector<Card> m_cards;

    static QByteArray describe(const Card& card) {
        return QByteArray::fromStdString(card.id + ": " + card.front + " | " + card.back);
    }

    /// Words that stand for themselves: a card may ask about them without giving anything away.
    static bool isPlain(const std::string& answer) {
        static const std::set<std::string> plain{"True", "Not true", "Yes", "No"};
        return plain.contains(answer);
    }

private slots:
    void initTestCase() {
        Content content = readContent(LINTEL_SOURCE_DIR "/content").content;
        m_material = {std::move(content.services),
                      std::move(content.facts),
                      std::move(content.exams),
                      std::move(content.comparisons),
                      {}};
        for (const Fact& fact : m_material.facts)
            m_facts.emplace(fact.id, &fact);
        m_cards = cardsFromMaterial(m_material);
        QVERIFY(m_cards.size() > 2000);
    }

    void everyKindOccurs() {
        std::map<CardKind, int> count;
        for (const Card& card : m_cards)
            ++count[card.kind];
        for (int kind = 0; kind < cardKindCount; ++kind)
            if (static_cast<CardKind>(kind) != CardKind::Own)
                QVERIFY2(count[static_cast<CardKind>(kind)] >= 10,
                         cardKindName(static_cast<CardKind>(kind)).data());
    }

    void idsAreUniqueAndStable() {
        std::set<std::string> ids;
        for (const Card& card : m_cards) {
            QVERIFY2(ids.insert(card.id).second, describe(card).constData());
            QCOMPARE(card.id, card.source + '/' + std::string(cardKindName(card.kind)));
            QVERIFY2(card.kind == CardKind::Which || card.fact.empty() || m_facts.contains(card.fact),
                     describe(card).constData());
        }
        for (const Card& card : m_cards)
            QVERIFY2(ids.contains(card.memory), describe(card).constData());
    }

    void noCardShowsItsAnswer() {
        for (const Card& card : m_cards) {
            QVERIFY2(!card.front.empty() && !card.back.empty() && !card.answer.empty(),
                     describe(card).constData());
            if (isPlain(card.answer))
                continue;
            QVERIFY2(findPhrase(card.front, card.answer) == std::string::npos, describe(card).constData());
            if (card.kind == CardKind::List)
                for (const QString& item : QString::fromStdString(card.back).split('\n'))
                    QVERIFY2(findPhrase(card.front, item.toStdString()) == std::string::npos,
                             describe(card).constData());
        }
    }

    void everyClozeHidesExactlyWhatItAsks() {
        for (const Card& card : m_cards) {
            if (card.kind != CardKind::Cloze)
                continue;
            const QString front = QString::fromStdString(card.front);
            const QString gap = QString::fromUtf8(clozeGap.data());
            QVERIFY2(front.contains(gap), describe(card).constData());
            // The statement is what is left, with one of the terms in each gap.
            QStringList terms;
            for (const std::string& term : m_facts.at(card.fact)->cloze)
                terms << QRegularExpression::escape(QString::fromStdString(term));
            QStringList left;
            for (const QString& part : front.split(gap))
                left << QRegularExpression::escape(part);
            const QRegularExpression filled(u'^' + left.join(u'(' + terms.join(u'|') + u')') + u'$',
                                            QRegularExpression::CaseInsensitiveOption);
            QVERIFY2(filled.match(QString::fromStdString(card.back)).hasMatch(), describe(card).constData());
            for (const std::string& term : m_facts.at(card.fact)->cloze)
                QVERIFY2(findPhrase(card.front, term) == std::string::npos, describe(card).constData());
            // A gap without anything around it asks nothing.
            QVERIFY2(QString(front).remove(gap).count(' ') >= 2, describe(card).constData());
        }
    }

    void noTwoCardsAskTheSame() {
        std::map<std::pair<std::string, QString>, const Card*> asked;
        for (const Card& card : m_cards) {
            const auto [first, isNew] = asked.emplace(
                std::pair(card.service, QString::fromStdString(card.front).simplified().toLower()), &card);
            QVERIFY2(isNew, describe(card).append(" as ").append(first->second->id.c_str()).constData());
        }
    }

    void typedCardsTakeTheirOwnAnswerAndNoNearMiss() {
        for (const Card& card : m_cards) {
            if (card.kind != CardKind::Typed)
                continue;
            const Quantity& expected = *card.expected;
            for (const std::string& answer : {card.answer, expected.toString(), expected.toFriendlyString()})
                QVERIFY2(
                    checkTypedAnswer(answer, expected) == TypedCheck::Right,
                    describe(card).append(" refuses ").append(QByteArray::fromStdString(answer)).constData());
            std::vector<Quantity> misses(4, expected);
            misses[0].number = expected.number * 1.01 + 1;
            misses[1].number = expected.number / 1024;
            misses[2].number = expected.number * 1000;
            misses[3].unit = expected.unit == "s" ? "min" : "s";
            for (const Quantity& miss : misses)
                if (miss.number != expected.number || !miss.unit.empty())
                    QVERIFY2(expected.number == 0 ||
                                 checkTypedAnswer(miss.toString(), expected) != TypedCheck::Right,
                             describe(card).append(" takes ").append(miss.toString().c_str()).constData());
        }
    }

    /// 900 s is 15 min, 0.25 h and "900"; 1 MiB is 1024 KiB and not 1 MB.
    void typedAnswersAreTakenInAnyUnitOfTheirKind() {
        struct Unit {
            const char* name;
            double amount;
        };
        const std::vector<std::vector<Unit>> kinds{
            {{"ms", 1e-3},
             {"s", 1},
             {"seconds", 1},
             {"min", 60},
             {"minutes", 60},
             {"h", 3600},
             {"hours", 3600},
             {"days", 86400}},
            {{"KiB", 1024.}, {"MiB", 1048576.}, {"GiB", 1073741824.}, {"TiB", 1099511627776.}},
            {{"KB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}}};
        const std::map<std::string, std::string> otherSize{{"KiB", "KB"}, {"MiB", "MB"}, {"GiB", "GB"},
                                                           {"KB", "KiB"}, {"MB", "MiB"}, {"GB", "GiB"}};
        int forms = 0;
        for (const Card& card : m_cards) {
            if (card.kind != CardKind::Typed || card.expected->upper)
                continue;
            const Quantity& expected = *card.expected;
            const QByteArray number = QByteArray::number(expected.number, 'g', 17);
            QVERIFY2(checkTypedAnswer(number.toStdString(), expected) == TypedCheck::Right,
                     describe(card).append(" refuses its bare number").constData());
            for (const auto& units : kinds) {
                const auto own = std::find_if(units.begin(), units.end(),
                                              [&](const Unit& unit) { return unit.name == expected.unit; });
                if (own == units.end())
                    continue;
                for (const Unit& unit : units) {
                    const QByteArray form =
                        QByteArray::number(expected.number * own->amount / unit.amount, 'g', 15) + ' ' +
                        unit.name;
                    if (form.contains('e'))
                        continue; // nobody types that
                    ++forms;
                    QVERIFY2(checkTypedAnswer(form.toStdString(), expected) == TypedCheck::Right,
                             describe(card).append(" refuses ").append(form).constData());
                }
            }
            if (const auto other = otherSize.find(expected.unit);
                other != otherSize.end() && expected.number != 0)
                QVERIFY2(checkTypedAnswer(number.toStdString() + ' ' + other->second, expected) ==
                             TypedCheck::OtherUnit,
                         describe(card).constData());
        }
        QVERIFY(forms > 500);
    }

    /// A remark behind the figure or a word before it does not make it another answer.
    void noFigureHasATypedAndAQuestionCard() {
        static const QRegularExpression remark(QStringLiteral("[;(].*$"));
        std::map<std::string, const Card*> typed;
        for (const Card& card : m_cards)
            if (card.kind == CardKind::Typed)
                typed.emplace(card.fact, &card);
        for (const Card& card : m_cards) {
            const auto figure = typed.find(card.fact);
            if (card.kind != CardKind::Question || figure == typed.end())
                continue;
            const std::string answer = QString::fromStdString(card.answer).remove(remark).toStdString();
            QVERIFY2(checkTypedAnswer(answer, *figure->second->expected) != TypedCheck::Right,
                     describe(card).constData());
        }
    }

    void noOperationIsAskedForTwice() {
        std::map<std::pair<std::string, std::string>, const Card*> askedFor; // by service and operation
        for (const Card& card : m_cards)
            if (card.kind == CardKind::Question ||
                (card.kind == CardKind::Cloze && card.front.starts_with(clozeGap)))
                askedFor.emplace(std::pair(card.service, card.answer), &card);
        for (const Card& api : m_cards) {
            if (api.kind == CardKind::ApiOperation)
                QVERIFY2(!askedFor.contains({api.service, api.answer}), describe(api).constData());
            if (api.kind != CardKind::ApiPurpose)
                continue;
            const std::string operation = api.source.substr(api.source.rfind('.') + 1);
            for (const Card& card : m_cards)
                QVERIFY2(card.kind != CardKind::Reverse || card.service != api.service ||
                             findPhrase(card.front, operation) == std::string::npos,
                         describe(card).constData());
        }
    }

    void countedThingsStandInTheirNumber() {
        static const QRegularExpression one(QStringLiteral("^1[\\x{00a0} ][a-z]+(?:es|[^s]s)$"));
        for (const Card& card : m_cards)
            if (card.kind == CardKind::Typed)
                QVERIFY2(!one.match(QString::fromStdString(card.back)).hasMatch(),
                         describe(card).constData());
    }

    void noServiceIsHiddenInsideAWord() {
        static const QRegularExpression inside(QStringLiteral("\\w\\[…\\]|\\[…\\]\\w"));
        for (const Card& card : m_cards)
            if (card.kind == CardKind::Which)
                QVERIFY2(!inside.match(QString::fromStdString(card.front)).hasMatch(),
                         describe(card).constData());
    }

    void cardsOfOneMemoryHaveOneSource() {
        std::map<std::string, const Card*> byId;
        for (const Card& card : m_cards)
            byId.emplace(card.id, &card);
        int shared = 0;
        for (const Card& card : m_cards) {
            QCOMPARE(byId.at(card.memory)->source, card.source);
            shared += card.memory != card.id;
        }
        QVERIFY(shared > 300);
    }
};

QTEST_APPLESS_MAIN(CardsTest)
#include "cards_test.moc"
