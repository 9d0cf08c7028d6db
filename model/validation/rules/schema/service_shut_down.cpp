#include "model/validation/rule.h"

namespace lintel::rules::schema_service_shut_down {

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        const std::optional<ResourceType> type = context.catalog().find(resource.type);
        if (!type || type->serviceStatus() != "shutdown")
            continue;
        const std::string day(type->serviceStatusDate());
        context.report(*resource.body->find("Type"),
                       resource.logicalId + " is a " + resource.type + ", whose service was shut down" +
                           (day.empty() ? "." : " on " + day + "."),
                       {resource.logicalId});
    }
}

extern const Rule rule{
    .id = "CFN-TYPE-05",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Service that has been shut down",
    .why = "Nothing of the type can be created any more, so the stack fails.",
    .source = "general/latest/gr/full_shutdown_services.html",
    .check = check,
};

} // namespace lintel::rules::schema_service_shut_down
