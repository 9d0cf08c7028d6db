#include "model/validation/rule.h"
#include "model/validation/support/names.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_map_entry {

bool isOpenMap(const Node* map) {
    return !map || !map->isMapping() || !isWrittenOut(map);
}

/// The step that the map does not have, as literal text; nothing when all are there or unknown.
std::optional<std::string> missingKey(const Node& map, const Node& call) {
    const Node* argument = call.argument();
    if (!argument || argument->items().size() < 3 || isOpenMap(&map))
        return std::nullopt;
    const std::optional<std::string> top = writtenText(argument->items()[1]);
    const std::optional<std::string> second = writtenText(argument->items()[2]);
    if (top && !map.find(*top))
        return top;
    if (!top || !second || isOpenMap(map.find(*top)) || map.find(*top)->find(*second))
        return std::nullopt;
    return *top + "." + *second;
}

void check(RuleContext& context) {
    const Template& source = context.source();
    const Node* maps = source.section("Mappings");
    if (context.hasUnknownMacro() || (maps && isOpenMap(maps)))
        return;
    for (const Reference& reference : source.references()) {
        if (reference.kind != Reference::Kind::FindInMap || reference.target.empty())
            continue;
        const Node* call = reference.node;
        if (call->argument() && call->argument()->items().size() > 3)
            continue; // with a DefaultValue nothing has to be there
        const Node* map = maps ? maps->find(reference.target) : nullptr;
        std::string message;
        if (!map)
            message = "FindInMap looks into " + reference.target + ", which is no mapping of this template.";
        else if (const std::optional<std::string> missing = missingKey(*map, *call))
            message = "The mapping " + reference.target + " has no entry " + *missing + ".";
        else
            continue;
        Finding& finding = context.report(*call, message, {});
        if (!reference.source.empty())
            finding.elements = {reference.source};
    }
}

extern const Rule rule{
    .id = "CFN-REF-05",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "FindInMap finds nothing",
    .why = "CloudFormation refuses a template that looks up a mapping or an entry that is not there.",
    .facts = {"cloudformation.mapping.find"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html",
    .check = check,
};

} // namespace lintel::rules::template_map_entry
