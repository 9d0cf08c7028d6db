#pragma once

#include "model/knowledge/fact.h"

#include <string>

namespace lintel {

/// A source as a person reads it.
struct Citation {
    std::string title; ///< "Visibility timeout", "SetQueueAttributes (API)", "Notes 000, lines 4776-4790"
    std::string url;   ///< empty for the user's notes
    std::string day;   ///< when the page was read, as an ISO date; empty for notes
};

/// The title of a page is made of its address, without the name of the service in front.
Citation cite(const FactSource& source, const std::string& service = {});

} // namespace lintel
