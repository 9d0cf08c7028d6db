#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::cloudfront_certificate_region {

void check(RuleContext& context) {
    for (const Resource* distribution : context.resources("AWS::CloudFront::Distribution")) {
        const Node* node = distribution->property("DistributionConfig.ViewerCertificate.AcmCertificateArn");
        const std::optional<std::string> arn = writtenText(node);
        constexpr std::string_view start = "arn:aws:acm:";
        if (!arn || !arn->starts_with(start))
            continue;
        const std::string region = arn->substr(start.size(), arn->find(':', start.size()) - start.size());
        if (region != "us-east-1")
            context.report(*node,
                           distribution->logicalId + " uses a certificate of " + region +
                               "; CloudFront takes certificates of us-east-1 only.",
                           {distribution->logicalId});
    }
}

extern const Rule rule{
    .id = "CF-CERT-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Certificate of another region than us-east-1",
    .why = "CloudFront refuses the distribution: its certificates have to be in US East (N. Virginia).",
    .facts = {"acm.basics.services"},
    .source = "AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html",
    .check = check,
};

} // namespace lintel::rules::cloudfront_certificate_region
