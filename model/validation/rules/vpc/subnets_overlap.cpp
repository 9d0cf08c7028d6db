#include "model/validation/rule.h"
#include "model/validation/support/cidr.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::vpc_subnets_overlap {

struct Placed {
    const Resource* subnet;
    const Resource* vpc;
    Cidr block;
};

void check(RuleContext& context) {
    std::vector<Placed> placed;
    for (const Resource* subnet : context.resources("AWS::EC2::Subnet")) {
        const Resource* vpc = context.referenced(subnet->property("VpcId"), "AWS::EC2::VPC");
        const std::optional<Cidr> block = parseCidr(knownText(context, *subnet, "CidrBlock").value_or(""));
        if (!vpc || !block || subnet->condition)
            continue;
        for (const Placed& other : placed) {
            if (other.vpc == vpc && other.block.overlaps(*block))
                context
                    .report(*subnet, "CidrBlock",
                            "The addresses of " + subnet->logicalId + " overlap with those of " +
                                other.subnet->logicalId + ".")
                    .elements.push_back(other.subnet->logicalId);
        }
        placed.push_back({subnet, vpc, *block});
    }
}

extern const Rule rule{
    .id = "VPC-SUB-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Subnets that overlap",
    .why = "EC2 refuses the second subnet: blocks within a VPC must be disjoint.",
    .facts = {"vpc.subnet.purpose", "vpc.cidr.notation"},
    .source = "vpc/latest/userguide/subnet-sizing.html",
    .check = check,
};

} // namespace lintel::rules::vpc_subnets_overlap
