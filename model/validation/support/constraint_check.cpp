#include "model/validation/support/constraint_check.h"

#include "model/validation/support/patterns.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace lintel {

namespace {

using ValueKind = ConstraintValue::Kind;
constexpr Conditions::Formula never = DecisionDiagram::False;
constexpr Conditions::Formula always = DecisionDiagram::True;

bool fits(const ConstraintValue& value, const Schema& schema) {
    if (schema.admitsAnything() || value.kind() == ValueKind::Null)
        return true;
    switch (value.kind()) {
    case ValueKind::List:
        return schema.admits(JsonType::Array);
    case ValueKind::Map:
        return schema.admits(JsonType::Object);
    default:
        if (schema.admits(JsonType::String))
            return true;
        if (schema.admits(JsonType::Boolean) && (value.text() == "true" || value.text() == "false"))
            return true;
        return (schema.admits(JsonType::Number) || schema.admits(JsonType::Integer)) && value.number();
    }
}

std::string listing(const std::vector<std::string_view>& texts) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, texts.size()); ++i)
        text += (i ? ", " : "") + std::string(texts[i]);
    return texts.size() > most ? text + " and " + std::to_string(texts.size() - most) + " more" : text;
}

std::string asText(double number) {
    return number == std::floor(number) && std::abs(number) < 9e15
               ? std::to_string(static_cast<long long>(number))
               : nlohmann::json(number).dump();
}

/// Whether a text has the format, as far as it is one of addresses.
bool isAddress(const std::string& text, std::string_view format) {
    std::array<unsigned char, sizeof(in6_addr)> address;
    if (format == "ipv4")
        return inet_pton(AF_INET, text.c_str(), address.data()) == 1;
    return format != "ipv6" || inet_pton(AF_INET6, text.c_str(), address.data()) == 1;
}

/// Whether an item of a list is surely one item.
bool isOneItem(const ConstraintValue& item) {
    return item.kind() == ValueKind::Text || item.kind() == ValueKind::List || item.kind() == ValueKind::Map;
}

} // namespace

ConstraintCheck::Match ConstraintCheck::certain(bool matches) const {
    return matches ? Match{always, never} : Match{never, always};
}

ConstraintCheck::Match ConstraintCheck::both(Match a, Match b) {
    return {m_conditions.both(a.yes, b.yes), m_conditions.either(a.no, b.no)};
}

ConstraintCheck::Match ConstraintCheck::either(Match a, Match b) {
    return {m_conditions.either(a.yes, b.yes), m_conditions.both(a.no, b.no)};
}

ConstraintCheck::Match ConstraintCheck::presence(const ConstraintValue& value) {
    if (value.kind() != ValueKind::Choice)
        return certain(value.kind() != ValueKind::Absent);
    const Formula holds = m_conditions.named(value.condition());
    const Match then = presence(value.branches()[0]);
    const Match otherwise = presence(value.branches()[1]);
    const Formula fails = m_conditions.negation(holds);
    return {m_conditions.either(m_conditions.both(holds, then.yes), m_conditions.both(fails, otherwise.yes)),
            m_conditions.either(m_conditions.both(holds, then.no), m_conditions.both(fails, otherwise.no))};
}

ConstraintCheck::Match ConstraintCheck::equality(const ConstraintValue& left, const ConstraintValue& right) {
    if (left.kind() == ValueKind::Absent || right.kind() == ValueKind::Absent)
        return {never, never};
    if (left.kind() == ValueKind::Text && right.kind() == ValueKind::Text)
        return certain(left.text() == right.text());
    if (!left.node() || !right.node())
        return {never, never};
    if (isSameValue(*left.node(), *right.node()))
        return certain(true);
    // References to two different resources are two different things; anything else may turn out the same.
    const std::optional<Target> a = targetOf(left.node());
    const std::optional<Target> b = targetOf(right.node());
    const bool isOther = a && b && a->attribute == b->attribute && a->logicalId != b->logicalId &&
                         m_source.resource(a->logicalId) && m_source.resource(b->logicalId);
    return {never, isOther ? always : never};
}

std::optional<double> ConstraintCheck::limit(const Schema& schema, std::string_view keyword,
                                             std::optional<double> written) const {
    const std::string_view pointer = schema.comparedWith(keyword);
    return pointer.empty() ? written : m_root.at(pointer.substr(1), '/').number();
}

std::string ConstraintCheck::numberFault(const ConstraintValue& value, const Schema& schema) const {
    const std::optional<double> number = value.number();
    if (!number)
        return {};
    const auto least = limit(schema, "minimum", schema.minimum());
    const auto most = limit(schema, "maximum", schema.maximum());
    const auto above = limit(schema, "exclusiveMinimum", schema.exclusiveMinimum());
    const auto below = schema.exclusiveMaximum();
    const auto step = schema.multipleOf();
    if (least && *number < *least)
        return "the least is " + asText(*least);
    if (most && *number > *most)
        return "the most is " + asText(*most);
    if (above && *number <= *above)
        return "it has to be more than " + asText(*above);
    if (below && *number >= *below)
        return "it has to be less than " + asText(*below);
    if (step && !isMultiple(*number, *step))
        return "it has to be a multiple of " + asText(*step);
    return {};
}

std::string ConstraintCheck::fault(const ConstraintValue& value, const Schema& schema) const {
    if (value.kind() == ValueKind::Unknown)
        return {};
    if (!fits(value, schema))
        return "it is of the wrong type";
    if (value.kind() == ValueKind::Text) {
        const std::vector<std::string_view> allowed = schema.enumeration();
        // Engines and protocols are known in any case; where it matters, the type's own schema says so.
        const auto isText = [&value](std::string_view each) {
            return equalsIgnoringCase(each, value.text());
        };
        if (!allowed.empty() && std::ranges::none_of(allowed, isText))
            return "it has to be " + std::string(allowed.size() > 1 ? "one of " : "") + listing(allowed);
        if (!schema.pattern().empty() && !matchesPattern(schema.pattern(), value.text()))
            return "it does not have the form " + std::string(schema.pattern());
        if (!isAddress(value.text(), schema.format()))
            return "it is no " + std::string(schema.format() == "ipv4" ? "IPv4" : "IPv6") + " address";
        return numberFault(value, schema);
    }
    if (value.kind() == ValueKind::Null && !schema.enumeration().empty())
        return "it has to be " + listing(schema.enumeration());
    if (value.kind() == ValueKind::List) {
        const std::vector<ConstraintValue> items = value.items();
        if (!std::ranges::all_of(items, isOneItem))
            return {};
        if (const auto least = schema.minItems(); least && items.size() < *least)
            return "it needs " + std::to_string(*least) + " entries at least";
        if (const auto most = schema.maxItems(); most && items.size() > *most)
            return "it takes " + std::to_string(*most) + " entries at most";
    }
    return {};
}

ConstraintCheck::Match ConstraintCheck::match(const ConstraintValue& value, const Schema& schema) {
    if (value.kind() == ValueKind::Choice) {
        const Formula holds = m_conditions.named(value.condition());
        const Formula fails = m_conditions.negation(holds);
        const Match then = match(value.branches()[0], schema);
        const Match otherwise = match(value.branches()[1], schema);
        return {
            m_conditions.either(m_conditions.both(holds, then.yes), m_conditions.both(fails, otherwise.yes)),
            m_conditions.either(m_conditions.both(holds, then.no), m_conditions.both(fails, otherwise.no))};
    }
    if (schema.isNever())
        return certain(value.kind() == ValueKind::Absent);
    if (value.kind() == ValueKind::Absent)
        return certain(true);
    if (value.kind() == ValueKind::Unknown && schema.comparedWith("const").empty())
        return schema.demandsNothing() ? certain(true) : Match{never, never};
    Match result = certain(fault(value, schema).empty());
    if (const std::string_view pointer = schema.comparedWith("const"); !pointer.empty())
        result = both(result, equality(value, m_root.at(pointer.substr(1), '/')));
    return both(both(result, structureMatch(value, schema)), alternativesMatch(value, schema));
}

ConstraintCheck::Match ConstraintCheck::structureMatch(const ConstraintValue& value, const Schema& schema) {
    Match result = certain(true);
    if (value.kind() == ValueKind::Map) {
        for (const std::string_view name : schema.required())
            result = both(result, presence(value.member(name)));
        for (const auto& [name, property] : schema.ownProperties())
            result = both(result, match(value.member(name), property));
    }
    if (value.kind() == ValueKind::List) {
        const std::vector<ConstraintValue> items = value.items();
        if (const Schema each = schema.items(); each.isValid())
            for (const ConstraintValue& item : items)
                result = both(result, match(item, each));
        if (const Schema wanted = schema.contains(); wanted.isValid()) {
            Match any = certain(false);
            for (const ConstraintValue& item : items)
                any = either(any, match(item, wanted));
            result = both(result, any);
        }
    }
    return result;
}

ConstraintCheck::Match ConstraintCheck::alternativesMatch(const ConstraintValue& value,
                                                          const Schema& schema) {
    Match result = certain(true);
    for (const Schema& each : schema.allOf())
        result = both(result, match(value, each));
    for (const std::vector<Schema>& group : {schema.anyOf(), schema.oneOf()}) {
        Match any = certain(group.empty());
        for (const Schema& each : group)
            any = either(any, match(value, each));
        result = both(result, any);
    }
    if (const Schema not_ = schema.negation(); not_.isValid()) {
        const Match inner = match(value, not_);
        result = both(result, {inner.no, inner.yes});
    }
    if (const Schema condition = schema.condition(); condition.isValid()) {
        const Match holds = match(value, condition);
        const Match then =
            schema.consequence().isValid() ? match(value, schema.consequence()) : certain(true);
        const Match otherwise =
            schema.otherwise().isValid() ? match(value, schema.otherwise()) : certain(true);
        result = both(result, both(either({holds.no, holds.yes}, then), either(holds, otherwise)));
    }
    return result;
}

void ConstraintCheck::add(const Node* at, std::string what, Formula when) {
    if (m_conditions.isPossible(when))
        m_found.push_back({at, std::move(what), when});
}

void ConstraintCheck::find(const ConstraintValue& value, const Schema& schema, Formula when,
                           const std::string& name) {
    if (value.kind() == ValueKind::Choice) {
        const Formula holds = m_conditions.named(value.condition());
        find(value.branches()[0], schema, m_conditions.both(when, holds), name);
        find(value.branches()[1], schema, m_conditions.both(when, m_conditions.negation(holds)), name);
        return;
    }
    if (value.kind() == ValueKind::Absent)
        return;
    if (schema.isNever()) {
        add(value.node(), name.empty() ? std::string() : "cannot have " + name, when);
        return;
    }
    if (const std::string_view pointer = schema.comparedWith("const"); !pointer.empty()) {
        const Match same = equality(value, m_root.at(pointer.substr(1), '/'));
        add(value.node(), name + " is not the same", m_conditions.both(when, same.no));
    }
    if (const std::string what = fault(value, schema); !what.empty()) {
        add(value.node(),
            name + (value.kind() == ValueKind::Text ? " cannot be \"" + value.text() + "\"; " : ": ") + what,
            when);
        return;
    }
    if (value.kind() != ValueKind::Unknown)
        findInStructure(value, schema, when, name);
    findDependent(value, schema, when, name);
    for (const std::vector<Schema>& group : {schema.anyOf(), schema.oneOf()}) {
        Match any = certain(group.empty());
        for (const Schema& each : group)
            any = either(any, match(value, each));
        add(value.node(),
            name.empty() ? "has values that do not go together" : name + " fits none of its choices",
            m_conditions.both(when, any.no));
    }
    if (const Schema unwanted = schema.negation(); unwanted.isValid())
        add(value.node(),
            name.empty() ? "has values that do not go together"
                         : name + (value.kind() == ValueKind::Text ? " cannot be \"" + value.text() + '"'
                                                                   : " is not what it has to be"),
            m_conditions.both(when, match(value, unwanted).yes));
}

void ConstraintCheck::findDependent(const ConstraintValue& value, const Schema& schema, Formula when,
                                    const std::string& name) {
    for (const Schema& each : schema.allOf())
        find(value, each, when, name);
    if (const Schema condition = schema.condition(); condition.isValid()) {
        const Match holds = match(value, condition);
        if (const Schema then = schema.consequence(); then.isValid() && holds.yes != never)
            find(value, then, m_conditions.both(when, holds.yes), name);
        if (const Schema otherwise = schema.otherwise(); otherwise.isValid() && holds.no != never)
            find(value, otherwise, m_conditions.both(when, holds.no), name);
    }
}

void ConstraintCheck::findInStructure(const ConstraintValue& value, const Schema& schema, Formula when,
                                      const std::string& name) {
    if (value.kind() == ValueKind::Map) {
        for (const std::string_view wanted : schema.required())
            add(value.node(), "needs " + std::string(wanted),
                m_conditions.both(when, presence(value.member(wanted)).no));
        for (const auto& [key, property] : schema.ownProperties())
            find(value.member(key), property, when, std::string(key));
        if (const Schema names = schema.names(); names.isValid())
            for (const std::string_view key : value.names())
                if (!fault(ConstraintValue::text(key), names).empty())
                    add(value.node(), (name.empty() ? "" : name + " ") + "cannot have " + std::string(key),
                        when);
    }
    if (value.kind() == ValueKind::List) {
        if (const Schema each = schema.items(); each.isValid())
            for (const ConstraintValue& item : value.items())
                find(item, each, when, name);
        if (schema.contains().isValid())
            add(value.node(), name + " has no entry that would do",
                m_conditions.both(when, structureMatch(value, schema).no));
    }
}

std::vector<Violation> ConstraintCheck::violations(const ConstraintValue& value, const Schema& schema,
                                                   Formula when, const std::string& name) {
    m_found.clear();
    find(value, schema, when, name);
    return std::move(m_found);
}

std::vector<Violation> ConstraintCheck::dependentViolations(const ConstraintValue& value,
                                                            const Schema& schema, Formula when,
                                                            const std::string& name) {
    m_found.clear();
    findDependent(value, schema, when, name);
    return std::move(m_found);
}

} // namespace lintel
