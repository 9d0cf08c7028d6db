#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::ec2_fixed_image {

void check(RuleContext& context) {
    for (const auto& [type, property] : {std::pair("AWS::EC2::Instance", "ImageId"),
                                         std::pair("AWS::EC2::LaunchTemplate", "LaunchTemplateData.ImageId"),
                                         std::pair("AWS::AutoScaling::LaunchConfiguration", "ImageId")}) {
        for (const Resource* resource : context.resources(type)) {
            const std::optional<std::string> image = writtenText(resource->property(property));
            if (image && image->starts_with("ami-"))
                context.report(*resource, property,
                               resource->logicalId + " names the image " + *image +
                                   ", which exists in one region only.");
        }
    }
}

extern const Rule rule{
    .id = "EC2-AMI-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Image id written out",
    .why = "The template works in one region, and keeps starting an image that ages; take the id from a "
           "public SSM parameter.",
    .facts = {"cloudformation.template.region"},
    .source = "AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html",
    .check = check,
};

} // namespace lintel::rules::ec2_fixed_image
