#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::cloudfront_alias_certificate {

void check(RuleContext& context) {
    for (const Resource* distribution : context.resources("AWS::CloudFront::Distribution")) {
        const Node* aliases = distribution->property("DistributionConfig.Aliases");
        const Node* certificate = distribution->property("DistributionConfig.ViewerCertificate");
        if (!aliases || !aliases->isSequence() || aliases->items().empty())
            continue;
        const bool isDefault = certificate && certificate->find("CloudFrontDefaultCertificate");
        if (!certificate || (isWrittenOut(certificate) && isDefault))
            context.report(*aliases,
                           distribution->logicalId + " has aliases and only CloudFront's own certificate.",
                           {distribution->logicalId});
    }
}

extern const Rule rule{
    .id = "CF-CERT-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Alias without a certificate for it",
    .why = "CloudFront refuses an alternate domain name that no certificate of the distribution covers.",
    .facts = {"cloudfront.basics.names.default", "acm.basics.services"},
    .source = "AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html",
    .check = check,
};

} // namespace lintel::rules::cloudfront_alias_certificate
