#include "model/validation/support/ingress.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel {

namespace {

void addRule(const Template& source, const Resource& holder, const Node& rule, std::vector<Ingress>& found) {
    const std::optional<std::string> protocol = writtenText(rule.find("IpProtocol"));
    const bool isWorld =
        writtenText(rule.find("CidrIp")) == "0.0.0.0/0" || writtenText(rule.find("CidrIpv6")) == "::/0";
    if (!isWorld || !protocol)
        return;
    if (*protocol == "-1") {
        found.push_back({&holder, &rule, 0, 65535});
        return;
    }
    const Node* from = rule.find("FromPort");
    const Node* to = rule.find("ToPort");
    const std::optional<double> first = from ? knownNumber(source, from) : std::nullopt;
    const std::optional<double> last = to ? knownNumber(source, to) : std::nullopt;
    if ((*protocol == "tcp" || *protocol == "6") && first && last)
        found.push_back({&holder, &rule, *first, *last});
}

} // namespace

std::vector<Ingress> worldIngress(const RuleContext& context) {
    std::vector<Ingress> found;
    for (const Resource* group : context.resources("AWS::EC2::SecurityGroup")) {
        for (const Node* rule : listItems(group->property("SecurityGroupIngress")))
            addRule(context.source(), *group, *rule, found);
    }
    for (const Resource* rule : context.resources("AWS::EC2::SecurityGroupIngress")) {
        if (rule->properties)
            addRule(context.source(), *rule, *rule->properties, found);
    }
    return found;
}

} // namespace lintel
