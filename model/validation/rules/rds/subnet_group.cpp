#include "model/validation/rule.h"
#include "model/validation/support/network.h"
#include "model/validation/support/values.h"

#include <set>

namespace lintel::rules::rds_subnet_group {

void check(RuleContext& context) {
    for (const Resource* group : context.resources("AWS::RDS::DBSubnetGroup")) {
        const Node* subnets = group->property("SubnetIds");
        if (!subnets || !subnets->isSequence() || subnets->intrinsic() != Intrinsic::None)
            continue;
        std::set<std::string> zones;
        bool isKnown = !subnets->items().empty();
        for (const Node* item : subnets->items()) {
            const Resource* subnet = context.referenced(item, "AWS::EC2::Subnet");
            isKnown = isKnown && subnet;
            const std::string zone = subnet ? Network::zone(*subnet) : std::string();
            zones.insert(subnet && zone.empty() ? subnet->logicalId : zone);
        }
        if (isKnown && zones.size() < 2)
            context.report(*subnets,
                           group->logicalId + " covers one Availability Zone; a subnet group needs two.",
                           {group->logicalId});
    }
}

extern const Rule rule{
    .id = "RDS-SUB-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Database subnet group in fewer than two zones",
    .why = "RDS refuses the group, even for a database in a single zone.",
    .facts = {"rds.basics.network"},
    .source = "AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    .check = check,
};

} // namespace lintel::rules::rds_subnet_group
