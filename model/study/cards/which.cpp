#include "model/study/cards/which.h"

#include "model/study/cards/hide.h"
#include "model/study/phrase.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace lintel {
namespace {

/// Whether another name is a part of a full one: "Firehose" of "Amazon Data Firehose". What a service is
/// about
/// ("queue", "template", "REST API") may stand in its description.
bool isPartOf(const std::string& alias, const std::vector<std::string>& names) {
    return std::isupper(static_cast<unsigned char>(alias.front())) &&
           std::any_of(names.begin(), names.end(), [&](const std::string& name) {
               return name.find(alias) != std::string::npos &&
                      findPhrase(name, alias) != std::string_view::npos;
           });
}

/// Every name it goes by, and the names without "Amazon" or "AWS", the longest first.
std::vector<std::string> namesOf(const Service& service) {
    std::vector<std::string> names{service.name, service.fullName};
    names.insert(names.end(), service.formerNames.begin(), service.formerNames.end());
    const std::vector<std::string> full = names;
    std::copy_if(service.aliases.begin(), service.aliases.end(), std::back_inserter(names),
                 [&](const std::string& alias) { return !alias.empty() && isPartOf(alias, full); });
    for (std::size_t i = 0, count = names.size(); i < count; ++i)
        for (const std::string_view owner : {"Amazon ", "AWS "})
            if (names[i].starts_with(owner))
                names.push_back(names[i].substr(owner.size()));
    std::erase_if(names, [](const std::string& name) { return name.size() < 2; });
    std::stable_sort(names.begin(), names.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    return names;
}

/// "AWS Lambda" is a service, "Cloud basics" is a subject.
bool isService(const Service& service) {
    return service.name.starts_with("Amazon ") || service.name.starts_with("AWS ");
}

} // namespace

std::vector<Card> whichServiceCards(const Service& service) {
    if (!isService(service) || service.summary.empty())
        return {};
    Card card;
    card.kind = CardKind::Which;
    card.source = service.id + ".summary";
    std::string description = service.summary;
    for (const std::string& name : namesOf(service))
        hidePhrase(description, name);
    card.front = "Which service is this? " + description;
    card.back = service.name;
    if (!service.fullName.empty() && service.fullName != service.name)
        card.back += " (" + service.fullName + ')';
    card.answer = service.name;
    return {card};
}

} // namespace lintel
