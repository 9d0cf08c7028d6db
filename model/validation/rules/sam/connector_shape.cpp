#include "model/template/serverless.h"
#include "model/validation/rule.h"
#include "model/validation/support/unknown_members.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::sam_connector_shape {

const std::vector<std::string_view> ofResources{"Source", "Destination", "Permissions"};
const std::vector<std::string_view> embedded{"SourceReference", "Destination", "Permissions"};
const std::vector<std::string_view> permissions{"Read", "Write"};

/// An end names a resource by Id, or by what the transform cannot find out.
void checkEnd(RuleContext& context, const Node& end, const std::string& holder) {
    if (!isWrittenOut(&end))
        return;
    const Node* id = end.find("Id");
    const std::optional<std::string> text = writtenText(id);
    if (!id && !end.find("Type") && !end.find("Arn"))
        context.report(end, holder + ": an end of a connector names a resource by its Id.", {holder});
    else if (text && !context.source().resource(*text))
        context.report(*id, holder + ": the connector names " + *text + ", which is no resource.", {holder});
}

void checkPermissions(RuleContext& context, const Node& list, const std::string& holder) {
    for (const Node* item : listItems(&list)) {
        const std::optional<std::string> text = writtenText(item);
        if (!text || std::ranges::find(permissions, *text) != permissions.end())
            continue;
        const std::optional<std::string_view> meant = didYouMean(*text, permissions);
        Finding& finding =
            context.report(*item, holder + ": connectors give Read and Write, not " + *text + ".", {holder});
        if (meant)
            finding.fix = Fix{"Change it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Set, finding.path, std::string(*meant)}}};
    }
}

void checkConnector(RuleContext& context, const Node& body, const std::string& holder, bool isEmbedded) {
    const Node* properties = body.isMapping() ? body.find("Properties") : nullptr;
    if (!properties || !properties->isMapping() || !isWrittenOut(properties)) {
        if (!properties)
            context.report(body, holder + ": the connector has no Properties.", {holder}).subject =
                "Properties";
        return;
    }
    reportUnknownMembers(context, properties, isEmbedded ? embedded : ofResources,
                         holder + ": connectors have no");
    for (const char* name : {"Source", "Destination", "Permissions"}) {
        const Node* value = properties->find(name);
        const bool isSource = name == std::string_view("Source");
        if (!value) {
            if (!isSource || !isEmbedded)
                context.report(*properties, holder + ": the connector needs " + name + ".", {holder})
                    .subject = name;
        } else if (name == std::string_view("Permissions")) {
            checkPermissions(context, *value, holder);
        } else {
            for (const Node* end : listItems(value))
                checkEnd(context, *end, holder);
        }
    }
}

void check(RuleContext& context) {
    if (!context.source().usesServerlessTransform() || context.hasUnknownMacro())
        return;
    for (const Resource& resource : context.source().resources()) {
        if (resource.type == "AWS::Serverless::Connector")
            checkConnector(context, *resource.body, resource.logicalId, false);
        for (const Node::Member& connector :
             membersOf(resource.body->isMapping() ? resource.body->find("Connectors") : nullptr))
            checkConnector(context, *connector.value, resource.logicalId, true);
    }
}

extern const Rule rule{
    .id = "SAM-CON-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Connector that connects nothing",
    .why =
        "The serverless transform refuses the template: a connector names a source, a destination and what "
        "the one may do to the other.",
    .source = "serverless-application-model/latest/developerguide/sam-resource-connector.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sam_connector_shape
