#include "model/validation/rule.h"
#include "model/validation/support/bucket_events.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel::rules::s3_notification_order {

bool dependsOn(const Template& source, const Resource& resource, const std::string& target) {
    return std::ranges::any_of(source.referencesTo(target), [&resource](const Reference* reference) {
        return reference->source == resource.logicalId;
    });
}

void check(RuleContext& context) {
    for (const BucketEvent& event : bucketEvents(context)) {
        const std::vector<const Resource*> permissions =
            context.permissions().invokePermissions(*event.function, "s3.amazonaws.com");
        const auto waits = [&](const Resource* permission) {
            return dependsOn(context.source(), *event.bucket, permission->logicalId);
        };
        if (permissions.empty() || std::ranges::any_of(permissions, waits))
            continue;
        const Resource& permission = *permissions.front();
        const bool isCircle = dependsOn(context.source(), permission, event.bucket->logicalId);
        Finding& finding = context.report(*event.node,
                                          event.bucket->logicalId + " may be created before " +
                                              permission.logicalId + " allows its notifications." +
                                              (isCircle ? " The permission names the bucket: give the bucket "
                                                          "a name, and build SourceArn from that."
                                                        : ""),
                                          {event.bucket->logicalId, permission.logicalId});
        if (!isCircle && !event.bucket->dependsOn)
            finding.fix = Fix{"Create " + permission.logicalId + " first",
                              {{Fix::Edit::Kind::Set,
                                {"Resources", event.bucket->logicalId, "DependsOn"},
                                permission.logicalId}}};
    }
}

extern const Rule rule{
    .id = "S3-LAM-02",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Bucket does not wait for its permission",
    .why = "When the bucket happens to be created first, S3 answers \"Unable to validate the following "
           "destination configurations\" and the stack rolls back.",
    .facts = {"s3.events.permission"},
    .source =
        "AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::s3_notification_order
