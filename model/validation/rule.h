#pragma once

#include "model/catalog/catalog.h"
#include "model/design/graph.h"
#include "model/validation/finding.h"

#include <functional>
#include <string>
#include <vector>

namespace lintel {

struct Rule;

/// What a rule may look at, and where it reports. Everything is an immutable snapshot: rules run off the GUI thread.
class RuleContext {
public:
    RuleContext(const Template& source, const Catalog& catalog, const Graph& graph, std::string region,
                std::vector<Finding>& findings);

    const Template& source() const { return m_template; }
    const Catalog& catalog() const { return m_catalog; }
    const Graph& graph() const { return m_graph; }
    const std::string& region() const { return m_region; } ///< empty: any

    /// Resources of a type, in document order.
    std::vector<const Resource*> resources(std::string_view type) const;
    /// The resource that a property plainly refers to (Ref, GetAtt, Sub of one variable), or null.
    const Resource* referenced(const Node* value) const;

    /// Reports at a node of the template. Returns the finding to add a fix, facts or more elements.
    Finding& report(const Node& at, std::string message, std::vector<std::string> elements);

private:
    friend class Validator;
    const Template& m_template;
    const Catalog& m_catalog;
    const Graph& m_graph;
    std::string m_region;
    std::vector<Finding>& m_findings;
    const Rule* m_rule = nullptr;
};

/// A rule is one file in rules/<service>/: this description and one function. A file defines
///   extern const Rule <service>_<file name>;  (CMake collects them; adding a rule edits no list)
struct Rule {
    std::string id; ///< "SQS-VIS-01"
    Layer layer;
    Severity severity;
    std::string title; ///< "Visibility timeout is shorter than the function timeout"
    std::string why;
    std::vector<std::string> facts; ///< ids in the knowledge base
    std::string source;             ///< page under docs.aws.amazon.com
    std::function<void(RuleContext&)> check;
};

/// Every rule, ordered by id.
const std::vector<const Rule*>& allRules();

} // namespace lintel
