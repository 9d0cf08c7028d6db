#include "model/validation/rule.h"
#include "model/validation/support/ingress.h"

#include <array>

namespace lintel::rules::vpc_open_admin_port {

void check(RuleContext& context) {
    constexpr std::array<std::pair<int, const char*>, 2> ports{{{22, "SSH"}, {3389, "RDP"}}};
    for (const Ingress& ingress : worldIngress(context)) {
        if (ingress.to - ingress.from >= 65535)
            continue; // everything is open: another rule says so
        for (const auto& [port, name] : ports) {
            if (ingress.from <= port && port <= ingress.to)
                context
                    .report(*ingress.node,
                            ingress.holder->logicalId + " lets the whole internet in on port " +
                                std::to_string(port) + " (" + name + ").",
                            {ingress.holder->logicalId})
                    .subject = name;
        }
    }
}

extern const Rule rule{
    .id = "VPC-SG-01",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "SSH or RDP open to the internet",
    .why = "Attackers try these ports of every public address within minutes; use Session Manager, or admit "
           "known addresses only.",
    .facts = {"ec2.ssh.timeout", "ec2.security-group.ssh"},
    .source = "vpc/latest/userguide/security-group-rules.html",
    .check = check,
};

} // namespace lintel::rules::vpc_open_admin_port
