#pragma once

#include "model/knowledge/knowledge.h"

#include <string>
#include <vector>

namespace lintel {

/// What the search index holds of one thing that can be found.
struct SearchEntry {
    SearchHit::Kind kind;
    std::string id;
    std::string service;
    std::string title;
    std::string excerpt;
    bool retired = false;
    double weight = 1; ///< how much of its relevance it keeps among others that match as well
    std::vector<std::string> exactNames = {};    ///< it is the answer when one is all that was typed
    std::vector<std::string> formerFigures = {}; ///< that AWS has changed; see figureWord()
    std::vector<std::string> exactFigures = {};
    std::string names = {};
    std::string body = {};
    std::string figures = {};
    std::string context = {}; ///< names of the service and topic that it belongs to
};

SearchEntry entryOf(const Service& service);
SearchEntry entryOf(const Fact& fact, const Service& service, const std::string& topicTitle);
SearchEntry entryOf(const ApiOperation& api, const Service& service);
SearchEntry entryOf(const Comparison& comparison, const std::string& context);

/// All names that a service is known by, also once was.
std::string namesOf(const Service& service);

/// "SQS" of "Amazon SQS".
std::string withoutBrand(const std::string& name);

} // namespace lintel
