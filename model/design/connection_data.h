#pragma once

#include "model/design/connection_catalog.h"
#include "model/design/path_pattern.h"
#include "model/design/structure.h"

#include <nlohmann/json.hpp>
#include <unordered_map>
#include <variant>

namespace lintel {

/// A step of a recognition pattern, from one resource to the next. As text in the data:
///   ">Property.Path"            what a property of the current resource refers to
///   "<AWS::Some::Type Path"     resources of a type whose property refers to the current one
///   "?Path=Value"               stay, if a property has that literal value
struct PatternStep {
    enum class Kind { Forward, Backward, Where } kind;
    PathPattern path;
    std::string type;  ///< of Backward
    std::string value; ///< of Where
};

/// One way to recognise a connection: steps from its start to its end, or actions that the start's role may
/// do to the end (one of every group must be allowed).
struct Recognition {
    std::vector<PatternStep> steps;
    std::vector<std::vector<std::string>> allow;
};

/// A thing that drawing a connection writes; the fields in use depend on the kind. `in` is "from", "to" or
/// the name of another part's resource.
struct Part {
    enum class Kind {
        Resource,  ///< adds a glue resource, or finds it when `shared`
        Item,      ///< appends a value to a list
        Value,     ///< sets a property
        Default,   ///< sets a property that is missing
        DependsOn, ///< orders creation
        Statement, ///< lets the role of `in` do something
        Policy,    ///< a statement in the resource policy of `in`
        Variable,  ///< an environment variable of a function
        Each,      ///< sets properties of resources of a type that belong to `in`
        Unname,    ///< replaces references to `in` by its name where they would make it wait for itself
        Task,      ///< adds a task to the definition of a state machine
    };
    Kind kind;
    std::string name; ///< of Resource and Policy: what other parts call it; of Statement: the policy's name;
                      ///< of Variable: its name
    std::string in;
    std::string type;      ///< of Resource, Policy and Each
    std::string path;      ///< property path; of Each the one that refers to `in`
    std::string id;        ///< of Resource: its logical id, with {from} and {to}
    std::string step;      ///< what was done, in words
    std::string keepWhile; ///< of a shared Resource: kept while a "Type Path" still refers to from
    std::vector<std::string> identify;
    bool shared = false;
    nlohmann::ordered_json value;
    nlohmann::ordered_json
        reset; ///< of Each: values that a removal leaves instead of taking the property away
    std::vector<Part>
        otherwise; ///< of a shared Resource and of Default: written instead when it is there already
};

/// A pair of resources that an entry does not connect because of what they are set to.
struct Refusal {
    std::string in; ///< "from" or "to"
    std::string property;
    std::string value; ///< literal text; "absent": missing or false
    std::string
        otherProperty; ///< of the other end, which must then be otherValue too; empty: it does not matter
    std::string otherValue; ///< empty: missing
    std::string reason;
    std::string alternative;
    std::vector<std::string> facts;
};

/// An entry with everything the engine needs.
struct EntryData {
    ConnectionEntry entry;
    int order = 0;
    std::vector<Recognition> recognise;
    std::vector<std::string> covers;
    std::vector<Part> writes;
    std::vector<Refusal> refusals;
};

struct ConnectionCatalog::Data {
    std::vector<EntryData> entries;                                        ///< by order, then file name
    std::unordered_map<std::string, std::vector<const EntryData*>> byPair; ///< "from>to", SAM types included
    std::unordered_map<std::string, std::vector<const EntryData*>> byFrom;
    Structure structure;
};

/// Reads one entry file; errors name the file and the pointer.
Result<EntryData> readConnectionEntry(const std::string& path);

} // namespace lintel
