#include "model/validation/rule.h"

namespace lintel::rules::template_serverless_transform {

void check(RuleContext& context) {
    if (context.source().usesServerlessTransform() || context.hasUnknownMacro())
        return;
    for (const Resource& resource : context.source().resources()) {
        if (!resource.type.starts_with("AWS::Serverless::"))
            continue;
        Finding& finding = context.report(*resource.body->find("Type"),
                                          resource.logicalId + " is a " + resource.type +
                                              ", but the template does not use the serverless transform.",
                                          {resource.logicalId});
        if (!context.source().section("Transform"))
            finding.fix = Fix{"Add Transform: AWS::Serverless-2016-10-31",
                              {{Fix::Edit::Kind::Set, {"Transform"}, "AWS::Serverless-2016-10-31"}}};
    }
}

extern const Rule rule{
    .id = "CFN-TPL-15",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Serverless resource without the serverless transform",
    .why =
        "CloudFormation knows AWS::Serverless types only through the transform AWS::Serverless-2016-10-31.",
    .facts = {"sam.template.transform"},
    .source = "serverless-application-model/latest/developerguide/sam-specification-template-anatomy.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_serverless_transform
