#include "model/validation/support/bucket_events.h"

#include "model/validation/rule.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/values.h"

namespace lintel {

std::vector<BucketEvent> bucketEvents(const RuleContext& context) {
    std::vector<BucketEvent> events;
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        for (const Node* entry :
             listItems(bucket->property("NotificationConfiguration.LambdaConfigurations"))) {
            if (const Resource* function = functionOf(context, entry->find("Function")))
                events.push_back({bucket, function, entry});
        }
    }
    return events;
}

} // namespace lintel
