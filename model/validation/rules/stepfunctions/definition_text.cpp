#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include "model/validation/support/values.h"

namespace lintel::rules::stepfunctions_definition_text {

void check(RuleContext& context) {
    for (const Resource* machine : context.resources("AWS::StepFunctions::StateMachine")) {
        const Node* node = machine->property("DefinitionString");
        const std::optional<std::string> text = writtenText(node);
        if (!text || text->find("${") != std::string::npos)
            continue;
        try {
            if (!nlohmann::json::parse(*text).is_object())
                context.report(*node, machine->logicalId + ": the definition is no JSON object.",
                               {machine->logicalId});
        } catch (const nlohmann::json::parse_error& error) {
            context.report(*node,
                           machine->logicalId + ": the definition is no JSON; it breaks off at byte " +
                               std::to_string(error.byte) + ".",
                           {machine->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "SFN-DEF-12",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Definition that is no JSON",
    .why = "Step Functions cannot read the definition and refuses it.",
    .facts = {"sfn.basics.language"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_definition_text
