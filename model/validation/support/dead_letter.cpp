#include "model/validation/support/dead_letter.h"

#include "model/validation/rule.h"

namespace lintel {

std::vector<DeadLetter> deadLetterQueues(const RuleContext& context) {
    std::vector<DeadLetter> pairs;
    for (const Resource* queue : context.resources("AWS::SQS::Queue")) {
        const Node* arn = queue->property("RedrivePolicy.deadLetterTargetArn");
        if (const Resource* target = context.referenced(arn, "AWS::SQS::Queue"))
            pairs.push_back({queue, target});
    }
    return pairs;
}

} // namespace lintel
