#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::cloudfront_origin_access {

void check(RuleContext& context) {
    for (const Resource* distribution : context.resources("AWS::CloudFront::Distribution")) {
        for (const Node* origin : listItems(distribution->property("DistributionConfig.Origins"))) {
            const Resource* bucket = context.referenced(origin->find("DomainName"), "AWS::S3::Bucket");
            const Node* s3 = origin->find("S3OriginConfig");
            if (!bucket || !s3 || !isWrittenOut(s3) || origin->find("OriginAccessControlId"))
                continue;
            const Node* identity = s3->find("OriginAccessIdentity");
            if (!identity || (identity->isString() && identity->text().empty()))
                context.report(*origin,
                               distribution->logicalId + " asks " + bucket->logicalId +
                                   " as anybody would, and the bucket is private.",
                               {distribution->logicalId, bucket->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "CF-S3-01",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Bucket origin without origin access control",
    .why = "S3 answers 403 to CloudFront unless the bucket is public; origin access control lets the "
           "distribution alone in.",
    .facts = {"cloudfront.oac.purpose", "cloudfront.oac.policy", "s3.access.private"},
    .source = "AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
    .check = check,
};

} // namespace lintel::rules::cloudfront_origin_access
