#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::s3_acl_ownership {

void check(RuleContext& context) {
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        const std::optional<std::string> list = knownText(context, *bucket, "AccessControl");
        if (!list || *list == "Private" || *list == "BucketOwnerFullControl" ||
            bucket->property("OwnershipControls"))
            continue;
        context.report(*bucket, "AccessControl",
                       bucket->logicalId +
                           " sets an access control list, but its OwnershipControls leave lists off.");
    }
}

extern const Rule rule{
    .id = "S3-ACL-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Access control list on a bucket that has lists switched off",
    .why = "New buckets take no access control lists unless OwnershipControls allow them, so creating the "
           "bucket fails.",
    .facts = {"s3.access.acl"},
    .source = "AmazonS3/latest/userguide/about-object-ownership.html",
    .check = check,
};

} // namespace lintel::rules::s3_acl_ownership
