#include "model/validation/rule.h"

#include <array>

namespace lintel::rules::template_element_count {

struct Limit {
    const char* section;
    std::size_t most;
};
constexpr std::array<Limit, 4> limits{
    {{"Resources", 500}, {"Parameters", 200}, {"Outputs", 200}, {"Mappings", 200}}};

void check(RuleContext& context) {
    for (const Limit& limit : limits) {
        const Node* section = context.source().section(limit.section);
        if (section && section->members().size() > limit.most)
            context.report(*section,
                           std::string(limit.section) + " has " + std::to_string(section->members().size()) +
                               " elements; a template may have " + std::to_string(limit.most) + ".",
                           {});
    }
}

extern const Rule rule{
    .id = "CFN-TPL-09",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "More elements than a template may have",
    .why = "CloudFormation refuses the template; split it into nested stacks.",
    .facts = {"cloudformation.template.resources.max", "cloudformation.template.parameters.max"},
    .source = "AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
    .check = check,
};

} // namespace lintel::rules::template_element_count
