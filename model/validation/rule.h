#pragma once

#include "model/catalog/catalog.h"
#include "model/validation/finding.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lintel {

struct Rule;
struct Knowhow;
struct Structure;
struct TypedValue;
struct TypedValues;
struct StateMachine;
class Conditions;
class Network;
class Permissions;

/// What a rule may look at, and where it reports. Everything is an immutable snapshot: rules run off the GUI
/// thread.
class RuleContext {
public:
    RuleContext(const Template& source, const Knowhow& knowhow, std::string region, std::string today);
    ~RuleContext();

    const Template& source() const { return m_template; }
    const Catalog& catalog() const;
    const Structure& structure() const;
    const std::string& region() const { return m_region; } ///< empty: any
    const std::string& today() const { return m_today; }   ///< ISO date

    /// Resources of a type, in document order.
    const std::vector<const Resource*>& resources(std::string_view type) const;
    /// The resource that a value plainly refers to (Ref, GetAtt, Sub of one variable), or null.
    const Resource* referenced(const Node* value) const;
    /// The same when that resource is of the type, else null.
    const Resource* referenced(const Node* value, std::string_view type) const;
    /// Whether a macro may rewrite the template, so that what stands in it is not what will be deployed.
    bool hasUnknownMacro() const { return m_macro.has_value(); }

    // Views that several rules share, made when first asked for.
    const std::vector<TypedValue>& typedValues() const;
    const std::vector<TypedValue>& typedCalls() const;
    Conditions& conditions() const;
    const Network& network() const;
    const Permissions& permissions() const;
    const std::vector<StateMachine>& stateMachines() const;

    /// Reports at a node of the template. Returns the finding to add a fix, facts or more elements; the
    /// reference lasts until the next report.
    Finding& report(const Node& at, std::string message, std::vector<std::string> elements);
    /// Reports at a property of a resource, or, when it is not written, at the nearest thing above that is.
    Finding& report(const Resource& resource, std::string_view dottedPath, std::string message);

    void run(const Rule& rule);
    void add(Finding finding) { m_findings.push_back(std::move(finding)); }
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    const Template& m_template;
    const Knowhow& m_knowhow;
    std::string m_region;
    std::string m_today;
    std::optional<std::string> m_macro;
    const Rule* m_rule = nullptr;
    std::vector<Finding> m_findings;
    std::unordered_map<std::string_view, std::vector<const Resource*>> m_byType;
    const TypedValues& allTypedValues() const;

    mutable std::unique_ptr<TypedValues> m_typedValues;
    mutable std::unique_ptr<Conditions> m_conditions;
    mutable std::unique_ptr<Network> m_network;
    mutable std::unique_ptr<Permissions> m_permissions;
    mutable std::unique_ptr<std::vector<StateMachine>> m_stateMachines;
};

/// A rule is one file in rules/<area>/: this description and one function. The file defines, in the namespace
/// lintel::rules::<area>_<file name>, `extern const Rule rule{…}`; CMake collects them: adding a rule edits
/// no list.
struct Rule {
    std::string id; ///< "SQS-VIS-01"
    Layer layer;
    Severity severity;
    std::string title; ///< "Visibility timeout is shorter than the function timeout"
    std::string why;
    std::vector<std::string> facts = {}; ///< ids in the knowledge base
    std::string source;                  ///< page under docs.aws.amazon.com
    bool fixable = false;                ///< whether it can offer a fix
    std::function<void(RuleContext&)> check;
};

/// Every rule, ordered by id.
const std::vector<const Rule*>& allRules();

/// A rule and the place that defines it ("sqs/visibility_timeout"), which is also where its fixtures are.
struct RegisteredRule {
    std::string place;
    const Rule* rule;
};
const std::vector<RegisteredRule>& registeredRules();

} // namespace lintel
