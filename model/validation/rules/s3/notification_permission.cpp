#include "model/validation/rule.h"
#include "model/validation/support/bucket_events.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::s3_notification_permission {

Fix permit(const RuleContext& context, const BucketEvent& event) {
    const std::string wish = event.function->logicalId + "Permission" + event.bucket->logicalId;
    Fix fix = permitInvocation(context, *event.function, "s3.amazonaws.com", wish, nullptr);
    // SourceArn would have to name the bucket, which has to wait for the permission; the account breaks the
    // circle.
    fix.edits.front().value["Properties"]["SourceAccount"] = {{"Ref", "AWS::AccountId"}};
    if (!event.bucket->dependsOn)
        fix.edits.push_back({Fix::Edit::Kind::Set,
                             {"Resources", event.bucket->logicalId, "DependsOn"},
                             fix.edits.front().path.back()});
    return fix;
}

void check(RuleContext& context) {
    for (const BucketEvent& event : bucketEvents(context)) {
        if (context.permissions().mayInvoke(*event.function, "s3.amazonaws.com") != Answer::No)
            continue;
        context
            .report(*event.node,
                    "No permission lets the bucket " + event.bucket->logicalId + " invoke " +
                        event.function->logicalId + ".",
                    {event.bucket->logicalId, event.function->logicalId})
            .fix = permit(context, event);
    }
}

extern const Rule rule{
    .id = "S3-LAM-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Bucket may not invoke the function",
    .why = "S3 tests the destination when the bucket is created and refuses the notification, so the stack "
           "rolls back.",
    .facts = {"s3.events.permission", "lambda.permissions.service-invoke"},
    .source = "lambda/latest/dg/with-s3.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::s3_notification_permission
