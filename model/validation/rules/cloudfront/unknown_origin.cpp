#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <set>

namespace lintel::rules::cloudfront_unknown_origin {

void checkBehavior(RuleContext& context, const Resource& distribution, const std::set<std::string>& origins,
                   const Node* behavior) {
    const Node* target = behavior ? behavior->find("TargetOriginId") : nullptr;
    const std::optional<std::string> id = writtenText(target);
    if (id && !origins.contains(*id))
        context.report(*target, distribution.logicalId + " has no origin \"" + *id + "\".",
                       {distribution.logicalId});
}

void check(RuleContext& context) {
    for (const Resource* distribution : context.resources("AWS::CloudFront::Distribution")) {
        std::set<std::string> origins;
        bool isKnown = true;
        for (const char* list : {"DistributionConfig.Origins", "DistributionConfig.OriginGroups.Items"}) {
            for (const Node* origin : listItems(distribution->property(list))) {
                const std::optional<std::string> id = writtenText(origin->find("Id"));
                isKnown = isKnown && id;
                origins.insert(id.value_or(""));
            }
        }
        if (!isKnown)
            continue;
        checkBehavior(context, *distribution, origins,
                      distribution->property("DistributionConfig.DefaultCacheBehavior"));
        for (const Node* behavior : listItems(distribution->property("DistributionConfig.CacheBehaviors")))
            checkBehavior(context, *distribution, origins, behavior);
    }
}

extern const Rule rule{
    .id = "CF-ORI-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Behavior that points at no origin",
    .why = "CloudFront refuses the distribution: TargetOriginId has to be the Id of one of its origins or "
           "origin groups.",
    .facts = {"cloudfront.origin.custom"},
    .source = "AWSCloudFormation/latest/TemplateReference/"
              "aws-properties-cloudfront-distribution-defaultcachebehavior.html",
    .check = check,
};

} // namespace lintel::rules::cloudfront_unknown_origin
