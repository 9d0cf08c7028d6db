#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::lambda_plain_secret {

bool soundsSecret(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (const char* word :
         {"PASSWORD", "PASSWD", "SECRET_KEY", "API_KEY", "APIKEY", "PRIVATE_KEY", "ACCESS_TOKEN"}) {
        if (name.ends_with(word))
            return true;
    }
    return false;
}

void check(RuleContext& context) {
    for (const Resource* function : functions(context)) {
        for (const Node::Member& variable : membersOf(function->property("Environment.Variables"))) {
            const std::optional<std::string> value = writtenText(variable.value);
            if (value && !value->empty() && soundsSecret(variable.key->text()))
                context.report(*variable.value,
                               function->logicalId + " has " + variable.key->text() +
                                   " written out in the template.",
                               {function->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "LAM-ENV-03",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Secret written out in an environment variable",
    .why = "Everybody who may read the template or the function's configuration reads the secret too.",
    .facts = {"lambda.envvars.secrets", "lambda.envvars.encryption"},
    .source = "lambda/latest/dg/configuration-envvars.html",
    .check = check,
};

} // namespace lintel::rules::lambda_plain_secret
