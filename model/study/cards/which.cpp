#include "model/study/cards/which.h"

#include "model/study/cards/hide.h"
#include "model/study/phrase.h"

#include <algorithm>

namespace lintel {
namespace {

/// Every name it goes by, and the names without "Amazon" or "AWS".
std::vector<std::string> namesOf(const Service& service) {
    std::vector<std::string> names{service.name, service.fullName};
    names.insert(names.end(), service.aliases.begin(), service.aliases.end());
    names.insert(names.end(), service.formerNames.begin(), service.formerNames.end());
    for (std::size_t i = 0, count = names.size(); i < count; ++i)
        for (const std::string_view owner : {"Amazon ", "AWS "})
            if (names[i].starts_with(owner))
                names.push_back(names[i].substr(owner.size()));
    std::erase_if(names, [](const std::string& name) { return name.size() < 2; });
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
    hideTerms(description, namesOf(service));
    card.front = "Which service is this? " + description;
    card.back = service.name;
    if (!service.fullName.empty() && service.fullName != service.name)
        card.back += " (" + service.fullName + ')';
    card.answer = service.name;
    return {card};
}

} // namespace lintel
