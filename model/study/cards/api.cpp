#include "model/study/cards/api.h"

#include "model/study/cards/hide.h"
#include "model/study/phrase.h"

#include <algorithm>

namespace lintel {
namespace {

std::string shortName(const Service& service) {
    for (const std::string_view owner : {"Amazon ", "AWS "})
        if (service.name.starts_with(owner))
            return service.name.substr(owner.size());
    return service.name;
}

/// Whether a fact already asks for the operation: its answer is nothing else, or what a statement is about.
bool isAskedFor(const std::string& operation, std::span<const Card> ofFacts) {
    return std::any_of(ofFacts.begin(), ofFacts.end(), [&](const Card& card) {
        const bool asks = card.kind == CardKind::Question ||
                          (card.kind == CardKind::Cloze && card.front.starts_with(clozeGap));
        return asks && card.answer == operation;
    });
}

/// Whether a fact already asks what the operation does.
bool isAskedAbout(const std::string& operation, std::span<const Card> ofFacts) {
    return std::any_of(ofFacts.begin(), ofFacts.end(), [&](const Card& card) {
        return card.kind == CardKind::Reverse && findPhrase(card.front, operation) != std::string::npos;
    });
}

} // namespace

std::vector<Card> apiCards(const Service& service, std::span<const Card> ofFacts) {
    std::vector<Card> cards;
    for (const ApiOperation& operation : service.apis) {
        if (findPhrase(operation.does, operation.operation) != std::string::npos)
            continue;
        const std::string source = service.id + ".api." + operation.operation;
        if (!isAskedAbout(operation.operation, ofFacts)) {
            Card purpose;
            purpose.kind = CardKind::ApiPurpose;
            purpose.source = source;
            purpose.front = shortName(service) + ": what does the operation " + operation.operation + " do?";
            purpose.back = operation.does;
            if (!operation.remember.empty())
                purpose.back += '\n' + operation.remember;
            purpose.answer = operation.does;
            cards.push_back(std::move(purpose));
        }
        if (!isAskedFor(operation.operation, ofFacts)) {
            Card which;
            which.kind = CardKind::ApiOperation;
            which.source = source;
            which.front = shortName(service) + ": which operation does this? " + operation.does;
            which.back = operation.operation;
            which.answer = operation.operation;
            cards.push_back(std::move(which));
        }
    }
    return cards;
}

} // namespace lintel
