#include "model/validation/rule.h"
#include "model/validation/support/ingress.h"

namespace lintel::rules::vpc_open_all_ports {

void check(RuleContext& context) {
    for (const Ingress& ingress : worldIngress(context)) {
        if (ingress.from <= 0 && ingress.to >= 65535)
            context.report(*ingress.node,
                           ingress.holder->logicalId + " lets the whole internet in on every port.",
                           {ingress.holder->logicalId});
    }
}

extern const Rule rule{
    .id = "VPC-SG-03",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "All ports open to the internet",
    .why = "Every program that listens on the instance can be reached, also those nobody thinks of.",
    .facts = {"vpc.security-group.stateful"},
    .source = "vpc/latest/userguide/security-group-rules.html",
    .check = check,
};

} // namespace lintel::rules::vpc_open_all_ports
