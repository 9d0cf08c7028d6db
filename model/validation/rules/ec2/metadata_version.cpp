#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::ec2_metadata_version {

void check(RuleContext& context) {
    for (const Resource* instance : context.resources("AWS::EC2::LaunchTemplate")) {
        const Node* tokens = instance->property("LaunchTemplateData.MetadataOptions.HttpTokens");
        if (tokens && knownString(context.source(), tokens) == "optional")
            context
                .report(*tokens,
                        instance->logicalId +
                            " lets instances answer metadata requests without a session token.",
                        {instance->logicalId})
                .fix = setProperty(*instance, "LaunchTemplateData.MetadataOptions.HttpTokens", "required",
                                   "Require IMDSv2");
    }
}

extern const Rule rule{
    .id = "EC2-META-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Instance metadata without session tokens",
    .why = "A forged request through a faulty web application can then read the credentials of the instance "
           "role.",
    .facts = {"ec2.metadata.v2"},
    .source = "AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::ec2_metadata_version
