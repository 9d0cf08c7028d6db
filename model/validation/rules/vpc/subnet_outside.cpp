#include "model/validation/rule.h"
#include "model/validation/support/cidr.h"
#include "model/validation/support/properties.h"

#include <algorithm>

namespace lintel::rules::vpc_subnet_outside {

/// The blocks of a VPC; empty when some are not known.
std::vector<Cidr> blocksOf(const RuleContext& context, const Resource& vpc) {
    std::vector<Cidr> blocks;
    const auto add = [&](const Resource& resource) {
        const std::optional<Cidr> block = parseCidr(knownText(context, resource, "CidrBlock").value_or(""));
        if (block)
            blocks.push_back(*block);
        return block.has_value();
    };
    if (!add(vpc))
        return {};
    for (const Resource* more : context.resources("AWS::EC2::VPCCidrBlock")) {
        if (context.referenced(more->property("VpcId")) == &vpc &&
            !more->property("AmazonProvidedIpv6CidrBlock") && !add(*more))
            return {};
    }
    return blocks;
}

void check(RuleContext& context) {
    for (const Resource* subnet : context.resources("AWS::EC2::Subnet")) {
        const Resource* vpc = context.referenced(subnet->property("VpcId"), "AWS::EC2::VPC");
        const std::optional<Cidr> own = parseCidr(knownText(context, *subnet, "CidrBlock").value_or(""));
        const std::vector<Cidr> blocks = vpc && own ? blocksOf(context, *vpc) : std::vector<Cidr>();
        if (blocks.empty() ||
            std::ranges::any_of(blocks, [&own](const Cidr& block) { return block.contains(*own); }))
            continue;
        context
            .report(*subnet, "CidrBlock",
                    "The addresses of " + subnet->logicalId + " (" +
                        *knownText(context, *subnet, "CidrBlock") + ") are not among those of " +
                        vpc->logicalId + " (" + *knownText(context, *vpc, "CidrBlock") + ").")
            .elements.push_back(vpc->logicalId);
    }
}

extern const Rule rule{
    .id = "VPC-SUB-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Subnet outside its VPC",
    .why = "EC2 refuses the subnet: its block has to lie within a block of the VPC.",
    .facts = {"vpc.subnet.purpose", "vpc.cidr.notation"},
    .source = "vpc/latest/userguide/subnet-sizing.html",
    .check = check,
};

} // namespace lintel::rules::vpc_subnet_outside
