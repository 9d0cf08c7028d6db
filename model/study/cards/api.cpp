#include "model/study/cards/api.h"

#include "model/study/phrase.h"

namespace lintel {
namespace {

std::string shortName(const Service& service) {
    for (const std::string_view owner : {"Amazon ", "AWS "})
        if (service.name.starts_with(owner))
            return service.name.substr(owner.size());
    return service.name;
}

} // namespace

std::vector<Card> apiCards(const Service& service) {
    std::vector<Card> cards;
    for (const ApiOperation& operation : service.apis) {
        if (findPhrase(operation.does, operation.operation) != std::string::npos)
            continue;
        const std::string source = service.id + ".api." + operation.operation;
        Card purpose;
        purpose.kind = CardKind::ApiPurpose;
        purpose.source = source;
        purpose.front = shortName(service) + ": what does the operation " + operation.operation + " do?";
        purpose.back = operation.does;
        if (!operation.remember.empty())
            purpose.back += '\n' + operation.remember;
        purpose.answer = operation.does;
        cards.push_back(purpose);

        Card which;
        which.kind = CardKind::ApiOperation;
        which.source = source;
        which.front = shortName(service) + ": which operation does this? " + operation.does;
        which.back = operation.operation;
        which.answer = operation.operation;
        cards.push_back(which);
    }
    return cards;
}

} // namespace lintel
