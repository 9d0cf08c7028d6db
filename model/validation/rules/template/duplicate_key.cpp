#include "model/validation/rule.h"

namespace lintel::rules::template_duplicate_key {

void check(RuleContext& context) {
    for (const Node* key : context.source().duplicateKeys())
        context.report(*key, key->text() + " stands twice; only the last one counts.", {});
}

extern const Rule rule{
    .id = "CFN-TPL-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Key that stands twice",
    .why = "Only one of the values survives, and which one depends on the program that reads the template.",
    .source = "AWSCloudFormation/latest/UserGuide/template-formats.html",
    .check = check,
};

} // namespace lintel::rules::template_duplicate_key
