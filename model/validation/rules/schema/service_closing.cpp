#include "model/validation/rule.h"

namespace lintel::rules::schema_service_closing {

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        const std::optional<ResourceType> type = context.catalog().find(resource.type);
        const std::string_view status = type ? type->serviceStatus() : std::string_view();
        if (status != "sunset" && status != "maintenance")
            continue;
        const std::string day(type->serviceStatusDate());
        std::string message = resource.logicalId + " is a " + resource.type + ", whose service ";
        if (status == "maintenance")
            message += "is closed to new customers" + (day.empty() ? "." : " since " + day + ".");
        else
            message += "is being shut down" + (day.empty() ? "." : "; AWS names " + day + " as its end.");
        context.report(*resource.body->find("Type"), message, {resource.logicalId});
    }
}

extern const Rule rule{
    .id = "CFN-TYPE-06",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Service that is closing",
    .why = "Accounts that have not used the service cannot create the resource, and nobody will for long.",
    .source = "general/latest/gr/sunset_services.html",
    .check = check,
};

} // namespace lintel::rules::schema_service_closing
