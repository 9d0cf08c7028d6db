#include "model/study/cards/typed.h"

#include "model/knowledge/counted.h"
#include "model/study/cards/figure_question.h"
#include "model/study/measure.h"
#include "model/study/phrase.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <iterator>
#include <map>

namespace lintel {
namespace {

struct Wording {
    std::string_view bound;
    std::string_view measured; ///< of a name that is itself a measure, such as a timeout
    std::string_view before;   ///< of anything else: "many messages", "long" or "large" comes next
    std::string_view after;
};
constexpr Wording wordings[] = {
    {"min", "what is the minimum", "how ", " at least"},
    {"max", "what is the maximum", "how ", " at most"},
    {"default", "what is the default", "how ", " by default"},
    {"range", "what is the range", "from how many to how ", ""},
    {"step", "what is the step", "in steps of how ", ""},
    {"exact", "", "how ", ""},
};

QStringList wordsOf(const std::string& text) {
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words = QString::fromStdString(text).toLower().split(separators, Qt::SkipEmptyParts);
    for (QString& word : words)
        word = QString::fromStdString(singularUnit(word.toStdString()));
    return words;
}

/// Whether the name holds every word of a phrase, in the singular or plural.
bool says(const std::string& name, const std::string& phrase) {
    const QStringList has = wordsOf(name);
    const QStringList wants = wordsOf(phrase);
    return !wants.isEmpty() &&
           std::all_of(wants.begin(), wants.end(), [&](const QString& word) { return has.contains(word); });
}

/// "Visibility timeout", "Message size", "SMS rate": has a maximum, while a policy is so large at most.
bool isMeasure(const std::string& name) {
    static const QStringList measures{
        QStringLiteral("age"),        QStringLiteral("delay"),  QStringLiteral("length"),
        QStringLiteral("memory"),     QStringLiteral("mtu"),    QStringLiteral("rate"),
        QStringLiteral("throughput"), QStringLiteral("size"),   QStringLiteral("time"),
        QStringLiteral("timeout"),    QStringLiteral("window"), QStringLiteral("wait")};
    const QStringList words = wordsOf(name);
    return std::any_of(words.begin(), words.end(),
                       [](const QString& word) { return measures.contains(word); });
}

/// Whether the name says which bound it is: "Minimum storage", "Default sampling".
bool saysBound(const std::string& name, const std::string& bound) {
    return (bound == "min" && says(name, "minimum")) || (bound == "max" && says(name, "maximum")) ||
           (bound == "default" && says(name, "default"));
}

/// "many messages", or only "many" where the name says of what.
std::string countedThings(const std::string& name, const std::string& unit) {
    const std::string things = pluralUnit(unit);
    return says(name, things) ? "many" : "many " + things;
}

/// "messages" and " a second" of "messages/s" or "messages per second"; other units are no rates.
struct Rate {
    std::string of;
    std::string every; ///< empty for no rate
};

Rate rateOf(const std::string& unit) {
    static const std::map<std::string, std::string> times{{"s", " a second"},
                                                          {"second", " a second"},
                                                          {"min", " a minute"},
                                                          {"minute", " a minute"},
                                                          {"day", " a day"}};
    for (const std::string_view per : {"/", " per "})
        if (const std::size_t at = unit.find(per); at != std::string::npos)
            if (const auto time = times.find(unit.substr(at + per.size())); time != times.end())
                return {unit.substr(0, at), time->second};
    return {unit, {}};
}

/// What stands after "how": "many messages a second", "long", "large", "much".
std::string amount(const Fact& fact) {
    const Quantity& quantity = *fact.quantity;
    const Rate rate = rateOf(quantity.unit);
    const std::string dimension = measureOf(rate.of).dimension;
    if (!rate.of.empty() && dimension.empty())
        return countedThings(fact.name, rate.of) + rate.every;
    if (!rate.every.empty())
        return isMeasure(fact.name) ? "much" : "much" + rate.every;
    if (dimension == "time")
        return "long";
    return dimension == "size" && !isMeasure(fact.name) && quantity.bound != "exact" ? "large" : "much";
}

/// "Message retention: how long at most?", "Batch: how many messages at most, per queue?", "Visibility
/// timeout: what is the default?"
std::string questionByName(const Fact& fact) {
    const Quantity& quantity = *fact.quantity;
    const auto found = std::find_if(std::begin(wordings), std::end(wordings),
                                    [&](const Wording& wording) { return wording.bound == quantity.bound; });
    const Wording& wording = found == std::end(wordings) ? *std::rbegin(wordings) : *found;
    const std::string how = amount(fact);
    const bool counted = how.starts_with("many");
    const bool twice = saysBound(fact.name, quantity.bound);
    const bool vague = how == "much" || isMeasure(fact.name) || wording.before != "how ";
    std::string question = fact.name + ": ";
    if (!counted && vague && !twice && !wording.measured.empty())
        question.append(wording.measured);
    else
        question.append(wording.before)
            .append(how)
            .append(twice && quantity.bound != "max" ? std::string_view() : wording.after);
    if (!quantity.scope.empty() && !says(fact.name + " per and or", quantity.scope))
        question += ", " + quantity.scope;
    return question + '?';
}

/// A property of -1 says "never" or "as many as you like": no figure to remember.
bool isWithoutLimit(const Quantity& quantity) {
    return quantity.number == -1 && !quantity.upper;
}

bool givesAway(const std::string& question, const Fact& fact) {
    const auto contains = [&](std::string_view text) {
        return findPhrase(question, text) != std::string_view::npos;
    };
    return contains(fact.answer) || contains(fact.quantity->toString()) ||
           contains(fact.quantity->toFriendlyString());
}

} // namespace

std::optional<Card> typedCard(const Fact& fact) {
    if (!fact.quantity || isWithoutLimit(*fact.quantity))
        return std::nullopt;
    Card card;
    if (const std::optional<AskedFigure> asked = askedFigure(fact)) {
        card.front = fact.ask;
        card.back = fact.answer;
        card.answer = asked->answer;
        card.expected = asked->quantity;
    } else if (!fact.name.empty() && !asksForFigure(fact)) {
        card.front = questionByName(fact);
        card.back = fact.quantity->toFriendlyString();
        card.answer = card.back;
        card.expected = fact.quantity;
    } else {
        return std::nullopt;
    }
    if (givesAway(card.front, fact))
        return std::nullopt;
    return card;
}

} // namespace lintel
