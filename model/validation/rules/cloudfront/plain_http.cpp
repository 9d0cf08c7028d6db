#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::cloudfront_plain_http {

void checkBehavior(RuleContext& context, const Resource& distribution, const Node* behavior) {
    const Node* policy = behavior ? behavior->find("ViewerProtocolPolicy") : nullptr;
    if (writtenText(policy) != "allow-all")
        return;
    Finding& finding =
        context.report(*policy, distribution.logicalId + " serves plain HTTP too.", {distribution.logicalId});
    finding.fix = Fix{"Redirect HTTP to HTTPS", {{Fix::Edit::Kind::Set, finding.path, "redirect-to-https"}}};
}

void check(RuleContext& context) {
    for (const Resource* distribution : context.resources("AWS::CloudFront::Distribution")) {
        checkBehavior(context, *distribution,
                      distribution->property("DistributionConfig.DefaultCacheBehavior"));
        for (const Node* behavior : listItems(distribution->property("DistributionConfig.CacheBehaviors")))
            checkBehavior(context, *distribution, behavior);
    }
}

extern const Rule rule{
    .id = "CF-TLS-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Distribution that serves plain HTTP",
    .why = "Everybody on the way can read and change what viewers send and get.",
    .facts = {"cloudfront.basics.https"},
    .source = "AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::cloudfront_plain_http
