#include "model/template/serverless.h"
#include "model/validation/rule.h"

#include <algorithm>

namespace lintel::rules::sam_event_type {

void check(RuleContext& context) {
    for (const ServerlessEvent& event : serverlessEvents(context.source())) {
        const std::vector<std::string_view> types = serverlessEventTypes(event.holder->type);
        if (std::ranges::find(types, event.type) != types.end())
            continue;
        const std::optional<std::string_view> meant = didYouMean(event.type, types);
        std::string message = event.holder->logicalId + ": there are no events of the type " + event.type +
                              " for " + event.holder->type + ".";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        const Node* body = context.source().find(
            Path{"Resources", event.holder->logicalId, "Properties", "Events", event.name()});
        const Node* type = body ? body->find("Type") : nullptr;
        Finding& finding = context.report(type ? *type : *event.key, message, {event.holder->logicalId});
        if (meant && type)
            finding.fix = Fix{"Change it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Set, finding.path, std::string(*meant)}}};
    }
}

extern const Rule rule{
    .id = "SAM-EVT-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Event of a type that there is not",
    .why = "The serverless transform refuses the template: it does not know what to make of the event.",
    .source = "serverless-application-model/latest/developerguide/sam-property-function-eventsource.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sam_event_type
