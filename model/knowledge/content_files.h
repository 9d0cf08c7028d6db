#pragma once

#include "model/knowledge/knowledge.h"

#include <set>
#include <string>
#include <vector>

namespace lintel {

/// A record with the place that an error about it names.
template <class T>
struct Placed {
    T record;
    std::string file;
    std::string pointer;
};

/// What readContent() has read, before and while it is checked.
struct ContentFiles {
    std::vector<Placed<Service>> services;
    std::vector<Placed<Fact>> facts; ///< in the order of services and topics
    std::vector<Placed<Comparison>> comparisons;
    std::vector<Placed<Exam>> exams; ///< by family; the newest version first
    std::map<std::string, std::string> abbreviations;
    SearchWords searchWords;
    std::vector<OmittedLines> omitted;
    std::set<std::string> incomplete; ///< services with a file that could not be read
};

/// Faults that no schema can see: ids, links, places, units.
std::vector<Error> checkContent(const ContentFiles& files);

} // namespace lintel
