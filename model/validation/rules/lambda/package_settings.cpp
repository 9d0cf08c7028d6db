#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

namespace lintel::rules::lambda_package_settings {

void check(RuleContext& context) {
    for (const Resource* function : context.resources("AWS::Lambda::Function")) {
        const Node* type = function->property("PackageType");
        const std::optional<std::string> text = type ? knownString(context.source(), type) : "Zip";
        if (!text || !isWrittenOut(function->properties))
            continue;
        const bool isImage = *text == "Image" || (!type && function->property("Code.ImageUri"));
        for (const char* name : {"Handler", "Runtime"}) {
            const bool hasIt = function->property(name) != nullptr;
            if (!isImage && !hasIt)
                context.report(*function, name,
                               function->logicalId + " is a .zip package and needs " + name + ".");
            else if (isImage && hasIt)
                context
                    .report(*function, name,
                            function->logicalId + " is a container image and cannot have " + name + ".")
                    .fix = removeProperty(*function, name);
        }
    }
}

extern const Rule rule{
    .id = "LAM-PKG-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Handler and runtime do not go with the package",
    .why = "Lambda refuses the function: a .zip package needs both, a container image brings its own.",
    .facts = {"lambda.configuration.handler", "lambda.configuration.package"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_package_settings
