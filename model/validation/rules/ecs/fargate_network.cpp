#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::ecs_fargate_network {

void check(RuleContext& context) {
    for (const Resource* task : context.resources("AWS::ECS::TaskDefinition")) {
        bool isKnown = true;
        const std::vector<std::string> launch =
            writtenTexts(task->property("RequiresCompatibilities"), isKnown);
        const Node* mode = task->property("NetworkMode");
        const std::optional<std::string> text = mode ? knownString(context.source(), mode) : "bridge";
        if (std::ranges::find(launch, "FARGATE") == launch.end() || !text || *text == "awsvpc")
            continue;
        context
            .report(*task, "NetworkMode",
                    task->logicalId + " is for Fargate and has to use the network mode awsvpc.")
            .fix = setProperty(*task, "NetworkMode", "awsvpc", "Set NetworkMode to awsvpc");
    }
}

extern const Rule rule{
    .id = "ECS-FAR-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Fargate task without the network mode awsvpc",
    .why = "ECS refuses the task definition: on Fargate every task has a network interface of its own.",
    .facts = {"ecs.network.fargate"},
    .source = "AmazonECS/latest/developerguide/fargate-tasks-services.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::ecs_fargate_network
