#include "model/validation/rule.h"

namespace lintel::rules::template_inline_size {

void check(RuleContext& context) {
    constexpr std::size_t mostInline = 51'200;
    const std::size_t size = context.source().text().size();
    if (size > mostInline)
        context.report(context.source().root(),
                       "The template has " + std::to_string(size) +
                           " bytes; a request carries 51,200, so it has to be put into S3 first.",
                       {});
}

extern const Rule rule{
    .id = "CFN-TPL-11",
    .layer = Layer::Schema,
    .severity = Severity::Advice,
    .title = "Template too large to send directly",
    .why = "Creating a stack with the template in the request fails above 51,200 bytes; from S3 it may have "
           "1 MB.",
    .facts = {"cloudformation.template.inline.max"},
    .source = "AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
    .check = check,
};

} // namespace lintel::rules::template_inline_size
