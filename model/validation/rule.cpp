#include "model/validation/rule.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/template/conditions.h"
#include "model/validation/support/network.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/state_machine.h"
#include "model/validation/support/typed_values.h"

namespace lintel {

namespace {

/// The name of a macro in Transform whose result nobody here knows; nothing when there is none.
std::optional<std::string> unknownMacro(const Node* transform) {
    if (!transform)
        return std::nullopt;
    if (transform->isSequence()) {
        for (const Node* item : transform->items()) {
            if (auto macro = unknownMacro(item))
                return macro;
        }
        return std::nullopt;
    }
    if (const Node* name = transform->find("Name"))
        return unknownMacro(name);
    const std::string& name = transform->text();
    if (name == "AWS::Serverless-2016-10-31" || name == "AWS::LanguageExtensions" ||
        name == "AWS::CodeDeployBlueGreen" || name.starts_with("AWS::SecretsManager-"))
        return std::nullopt;
    return name;
}

std::optional<std::string> unknownMacroOf(const Template& source) {
    auto macro = unknownMacro(source.section("Transform"));
    return macro ? macro : unknownMacro(source.root().find("Fn::Transform"));
}

} // namespace

RuleContext::RuleContext(const Template& source, const Knowhow& knowhow, std::string region,
                         std::string today)
    : m_template(source)
    , m_knowhow(knowhow)
    , m_region(std::move(region))
    , m_today(std::move(today))
    , m_macro(unknownMacroOf(source)) {
    for (const Resource& resource : source.resources())
        m_byType[resource.type].push_back(&resource);
}

RuleContext::~RuleContext() = default;

const Catalog& RuleContext::catalog() const {
    return *m_knowhow.catalog;
}

const Structure& RuleContext::structure() const {
    return m_knowhow.connections->data().structure;
}

const std::vector<const Resource*>& RuleContext::resources(std::string_view type) const {
    static const std::vector<const Resource*> none;
    const auto found = m_byType.find(type);
    return found == m_byType.end() ? none : found->second;
}

const Resource* RuleContext::referenced(const Node* value) const {
    const std::optional<Target> target = targetOf(value);
    return target ? m_template.resource(target->logicalId) : nullptr;
}

const Resource* RuleContext::referenced(const Node* value, std::string_view type) const {
    const Resource* resource = referenced(value);
    return resource && resource->type == type ? resource : nullptr;
}

const TypedValues& RuleContext::allTypedValues() const {
    if (!m_typedValues)
        m_typedValues = std::make_unique<TypedValues>(collectTypedValues(m_template, catalog()));
    return *m_typedValues;
}

const std::vector<TypedValue>& RuleContext::typedValues() const {
    return allTypedValues().written;
}

const std::vector<TypedValue>& RuleContext::typedCalls() const {
    return allTypedValues().calls;
}

Conditions& RuleContext::conditions() const {
    if (!m_conditions)
        m_conditions = std::make_unique<Conditions>(m_template);
    return *m_conditions;
}

const Network& RuleContext::network() const {
    if (!m_network)
        m_network = std::make_unique<Network>(*this);
    return *m_network;
}

const Permissions& RuleContext::permissions() const {
    if (!m_permissions)
        m_permissions = std::make_unique<Permissions>(*this);
    return *m_permissions;
}

const std::vector<StateMachine>& RuleContext::stateMachines() const {
    if (!m_stateMachines)
        m_stateMachines = std::make_unique<std::vector<StateMachine>>(readStateMachines(*this));
    return *m_stateMachines;
}

Finding& RuleContext::report(const Node& at, std::string message, std::vector<std::string> elements) {
    Finding finding;
    finding.rule = m_rule->id;
    finding.severity = m_rule->severity;
    finding.layer = m_rule->layer;
    finding.why = m_rule->why;
    finding.path = m_template.pathOf(at);
    finding.message = std::move(message);
    if (const std::string where = conditions().inWords(conditions().existsAt(finding.path)); where == "never")
        finding.message += " Its conditions exclude each other, so this never comes about.";
    else if (where != "always")
        finding.message += " This is so where " + where + ".";
    if (m_macro && m_rule->layer == Layer::Schema && m_rule->severity == Severity::Error)
        finding.message +=
            m_macro->empty() ? " A macro may change this." : " The macro " + *m_macro + " may change this.";
    finding.position = at.position();
    finding.elements = std::move(elements);
    finding.facts = m_rule->facts;
    m_findings.push_back(std::move(finding));
    return m_findings.back();
}

Finding& RuleContext::report(const Resource& resource, std::string_view dottedPath, std::string message) {
    std::string_view above = dottedPath;
    const Node* at = nullptr;
    while (!above.empty() && !(at = resource.property(above))) {
        const std::size_t dot = above.rfind('.');
        above = dot == std::string_view::npos ? std::string_view() : above.substr(0, dot);
    }
    if (!at)
        at = resource.properties ? resource.properties : resource.key;
    Finding& finding = report(*at, std::move(message), {resource.logicalId});
    if (above.size() < dottedPath.size())
        finding.subject = dottedPath;
    return finding;
}

void RuleContext::run(const Rule& rule) {
    m_rule = &rule;
    rule.check(*this);
}

} // namespace lintel
