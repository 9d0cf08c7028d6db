#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::s3_public_access_open {

void check(RuleContext& context) {
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        if (!bucket->property("PublicAccessBlockConfiguration"))
            continue; // a new bucket blocks public access by itself
        for (const char* name :
             {"BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"}) {
            const std::string property = std::string("PublicAccessBlockConfiguration.") + name;
            if (effectiveBool(context, *bucket, property, false) != false)
                continue;
            Finding& finding =
                context.report(*bucket, property, bucket->logicalId + " does not set " + name + ".");
            finding.subject = name;
            finding.fix = setProperty(*bucket, property, true, std::string("Set ") + name);
        }
    }
}

extern const Rule rule{
    .id = "S3-PUB-01",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Bucket opens part of Block Public Access",
    .why = "One careless policy or list can then make objects readable for the whole internet.",
    .facts = {"s3.access.private", "s3.access.block-public"},
    .source = "AmazonS3/latest/userguide/access-control-block-public-access.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::s3_public_access_open
