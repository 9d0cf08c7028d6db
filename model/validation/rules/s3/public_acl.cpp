#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::s3_public_acl {

void check(RuleContext& context) {
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        const std::optional<std::string> list = knownText(context, *bucket, "AccessControl");
        if (list && (*list == "PublicRead" || *list == "PublicReadWrite"))
            context
                .report(*bucket, "AccessControl",
                        "Everybody may " + std::string(*list == "PublicRead" ? "read" : "read and write") +
                            " the objects of " + bucket->logicalId + ".")
                .fix = removeProperty(*bucket, "AccessControl");
    }
}

extern const Rule rule{
    .id = "S3-PUB-02",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Bucket that is public by its access control list",
    .why = "Anyone who guesses the name can list and fetch the objects; serve public files through "
           "CloudFront instead.",
    .facts = {"s3.access.private", "s3.access.acl"},
    .source = "AmazonS3/latest/userguide/access-control-block-public-access.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::s3_public_acl
