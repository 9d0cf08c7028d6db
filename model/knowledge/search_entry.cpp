#include "model/knowledge/search_entry.h"

#include "model/knowledge/search_text.h"
#include "model/knowledge/units.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace lintel {

namespace {

std::vector<std::string> figureWords(const std::string& text) {
    std::vector<std::string> words;
    for (const Figure& figure : figuresIn(text))
        words.push_back(figure.word);
    return words;
}

std::vector<std::string> figureWords(const Quantity& quantity) {
    std::vector<std::string> words = {figureWord(quantity.number, quantity.unit)};
    if (quantity.upper)
        words.push_back(figureWord(*quantity.upper, quantity.unit));
    std::erase(words, "");
    return words;
}

/// The steps of an id below its service, and whether it says what the last of them is:
/// "sqs.dlq.purpose" → dlq, true.
struct Subject {
    std::vector<std::string> steps;
    bool isDefinition = false;
};

Subject subjectOf(const Fact& fact) {
    Subject subject;
    for (const QString& step : QString::fromStdString(fact.id).split('.').mid(1))
        subject.steps.push_back(step.toStdString());
    static const std::set<std::string> words = {"purpose", "definition", "pattern"};
    subject.isDefinition = subject.steps.size() > 1 && words.contains(subject.steps.back());
    if (subject.isDefinition)
        subject.steps.pop_back();
    return subject;
}

/// How much of its relevance a fact keeps among others that match as well: what one learns first comes first.
double weightOf(const Fact& fact) {
    static const std::map<std::string, double> bounds = {
        {"max", 1.2}, {"default", 1.15}, {"exact", 1.1}, {"min", 0.8}, {"step", 0.75}};
    static const std::map<std::string, double> kinds = {
        {"definition", 1.2}, {"security", 1.15}, {"mode", 1.1}, {"use-case", 0.9}, {"procedure", 0.75}};
    const auto& weights = fact.quantity ? bounds : kinds;
    const auto known = weights.find(fact.quantity ? fact.quantity->bound : fact.kind);
    const Subject subject = subjectOf(fact);
    const double general = 1 + 0.2 * (3 - static_cast<double>(subject.steps.size())); // details have long ids
    return (known == weights.end() ? 1 : known->second) * general * (subject.isDefinition ? 1.2 : 1);
}

/// What a fact is the answer to when it is all that was typed: its name, or what it defines.
std::vector<std::string> exactNamesOf(const Fact& fact) {
    static const std::set<std::string> defining = {"definition", "mode", "option", "security", "use-case"};
    const Subject subject = subjectOf(fact);
    std::vector<std::string> names = {fact.name};
    if (!fact.quantity && defining.contains(fact.kind) &&
        (subject.isDefinition || subject.steps.size() == 2)) {
        names.push_back(joined(subject.steps, " "));
        names.push_back(subject.steps.back());
    }
    return names;
}

/// "Visibility timeout · default 30 s"
std::string titleOf(const Fact& fact, const std::string& topicTitle) {
    std::string title = fact.name.empty() ? topicTitle : fact.name;
    if (fact.quantity && !fact.name.empty()) {
        const std::string& bound = fact.quantity->bound;
        title += " \u00b7 ";
        if (bound == "min" || bound == "max" || bound == "default")
            title += bound + ' ';
        title += fact.quantity->toFriendlyString();
    }
    return title;
}

} // namespace

std::string withoutBrand(const std::string& name) {
    for (const std::string_view brand : {"Amazon ", "AWS "})
        if (name.starts_with(brand))
            return name.substr(brand.size());
    return name;
}

std::string namesOf(const Service& service) {
    return service.id + ' ' + service.name + ' ' + service.fullName + ' ' + joined(service.aliases, " ") +
           ' ' + joined(service.formerNames, " ");
}

SearchEntry entryOf(const Service& service) {
    SearchEntry entry{SearchHit::Kind::Service, service.id, service.id, service.name, service.summary};
    std::vector<std::string> names = {service.name, service.fullName};
    names.insert(names.end(), service.aliases.begin(), service.aliases.end());
    names.insert(names.end(), service.formerNames.begin(), service.formerNames.end());
    entry.exactNames = {service.id};
    for (const std::string& name : names) {
        entry.exactNames.push_back(name);
        entry.exactNames.push_back(withoutBrand(name));
    }
    entry.names = namesOf(service);
    entry.body = service.summary;
    return entry;
}

SearchEntry entryOf(const Fact& fact, const Service& service, const std::string& topicTitle) {
    SearchEntry entry{SearchHit::Kind::Fact, fact.id, fact.service, titleOf(fact, topicTitle),
                      fact.statement};
    entry.retired = fact.status == "retired";
    entry.exactNames = exactNamesOf(fact);
    const std::string id = fact.id.substr(std::min(fact.id.find('.'), fact.id.size()));
    const std::string property =
        fact.property.substr(std::min(fact.property.find('/'), fact.property.size()));
    entry.names = fact.name + ' ' + id + ' ' + property;
    entry.body = fact.statement + ' ' + fact.notesSaid + ' ' + fact.ask + ' ' + fact.answer + ' ' + fact.why;
    entry.weight = weightOf(fact);
    entry.formerFigures = figureWords(fact.notesSaid);
    for (const std::string& said : {fact.statement, fact.notesSaid, fact.answer})
        entry.figures += ' ' + joined(figureWords(said), " ");
    if (fact.quantity) {
        entry.exactFigures = figureWords(*fact.quantity);
        entry.figures += ' ' + joined(entry.exactFigures, " ");
        entry.body += ' ' + fact.quantity->toString() + ' ' + fact.quantity->toFriendlyString();
    }
    entry.context = folded(namesOf(service) + ' ' + topicTitle);
    return entry;
}

SearchEntry entryOf(const ApiOperation& api, const Service& service) {
    std::string excerpt = api.does;
    if (!api.remember.empty())
        excerpt += ' ' + api.remember + '.';
    SearchEntry entry{SearchHit::Kind::Api, service.id + '/' + api.operation, service.id, api.operation,
                      excerpt};
    entry.exactNames = {api.operation};
    entry.names = api.operation;
    entry.body = excerpt;
    for (const auto& details : {api.parameters, api.errors})
        for (const ApiOperation::Detail& detail : details)
            entry.body += ' ' + detail.name + ' ' + detail.text;
    entry.figures = joined(figureWords(entry.body), " ");
    entry.context = folded(namesOf(service));
    return entry;
}

SearchEntry entryOf(const Comparison& comparison, const std::string& context) {
    SearchEntry entry{SearchHit::Kind::Comparison, comparison.id, comparison.service, comparison.title,
                      joined(comparison.columns, " \u00b7 ")};
    constexpr std::string_view ending = " compared";
    entry.exactNames = {comparison.title};
    if (comparison.title.ends_with(ending))
        entry.exactNames.push_back(comparison.title.substr(0, comparison.title.size() - ending.size()));
    entry.weight = 0.8; // its columns and cells match much, and it tells less of each than a fact does
    entry.names = comparison.title + ' ' + entry.excerpt + " compared";
    for (const Comparison::Row& row : comparison.rows)
        entry.body += ' ' + row.aspect + ' ' + joined(row.values, " ");
    entry.figures = joined(figureWords(entry.body), " ");
    entry.context = context;
    return entry;
}

} // namespace lintel
