#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_mapping_shape {

bool isEntry(const Node& value) {
    if (value.isSequence())
        return std::ranges::all_of(value.items(), [](const Node* item) { return item->isScalar(); });
    return value.isScalar() && value.kind() != Node::Kind::Null;
}

void checkMap(RuleContext& context, const Node& key, const Node& map) {
    constexpr std::size_t most = 200;
    const std::string about = "The mapping " + key.text();
    if (!isWrittenOut(&map))
        return; // Fn::Transform makes it
    if (!map.isMapping() || map.members().empty()) {
        context.report(key, about + " has no keys.", {});
        return;
    }
    if (map.members().size() > most)
        context.report(key, about + " has more than 200 keys.", {});
    for (const Node::Member& top : map.members()) {
        if (!top.value->isMapping()) {
            context.report(*top.key, about + ": " + top.key->text() + " has no keys of its own.", {});
            continue;
        }
        for (const Node::Member& second : membersOf(top.value)) {
            if (!isEntry(*second.value) && second.value->intrinsic() == Intrinsic::None)
                context.report(*second.value,
                               about + ": " + top.key->text() + "." + second.key->text() +
                                   " is neither a text nor a list of texts.",
                               {});
        }
    }
}

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Mappings")))
        checkMap(context, *member.key, *member.value);
}

extern const Rule rule{
    .id = "CFN-TPL-28",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Mapping that is no table of two levels",
    .why = "CloudFormation refuses the template: a mapping has keys, each with keys of its own, whose values "
           "are texts or lists of texts.",
    .facts = {"cloudformation.mapping.purpose", "cloudformation.template.mappings.max"},
    .source = "AWSCloudFormation/latest/UserGuide/mappings-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_mapping_shape
