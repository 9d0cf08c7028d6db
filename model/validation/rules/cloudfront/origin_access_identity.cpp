#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::cloudfront_origin_access_identity {

void check(RuleContext& context) {
    for (const Resource* identity : context.resources("AWS::CloudFront::CloudFrontOriginAccessIdentity"))
        context.report(*identity->key,
                       identity->logicalId +
                           " is an origin access identity, the predecessor of origin access control.",
                       {identity->logicalId});
}

extern const Rule rule{
    .id = "CF-S3-02",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Origin access identity instead of origin access control",
    .why =
        "Identities do not work with SSE-KMS or in newer regions, and are kept for old distributions only.",
    .facts = {"cloudfront.oac.purpose"},
    .source = "AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
    .check = check,
};

} // namespace lintel::rules::cloudfront_origin_access_identity
