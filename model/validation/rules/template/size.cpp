#include "model/validation/rule.h"

namespace lintel::rules::template_size {

void check(RuleContext& context) {
    constexpr std::size_t most = 1'000'000; // "1 MB", taken at its smallest
    const std::size_t size = context.source().text().size();
    if (size > most)
        context.report(context.source().root(),
                       "The template has " + std::to_string(size) + " bytes; CloudFormation takes 1 MB.", {});
}

extern const Rule rule{
    .id = "CFN-TPL-10",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Template larger than 1 MB",
    .why = "CloudFormation does not accept it, not even from S3; split it into nested stacks.",
    .facts = {"cloudformation.template.s3.max"},
    .source = "AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
    .check = check,
};

} // namespace lintel::rules::template_size
