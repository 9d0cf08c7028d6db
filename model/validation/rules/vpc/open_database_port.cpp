#include "model/validation/rule.h"
#include "model/validation/support/ingress.h"

#include <array>

namespace lintel::rules::vpc_open_database_port {

void check(RuleContext& context) {
    constexpr std::array<std::pair<int, const char*>, 6> ports{{{3306, "MySQL"},
                                                                {5432, "PostgreSQL"},
                                                                {1433, "SQL Server"},
                                                                {1521, "Oracle"},
                                                                {6379, "Redis"},
                                                                {27017, "MongoDB"}}};
    for (const Ingress& ingress : worldIngress(context)) {
        if (ingress.to - ingress.from >= 1024)
            continue; // everything is open: another rule says so
        for (const auto& [port, name] : ports) {
            if (ingress.from <= port && port <= ingress.to)
                context
                    .report(*ingress.node,
                            ingress.holder->logicalId + " opens port " + std::to_string(port) + " (" + name +
                                ") to the whole internet.",
                            {ingress.holder->logicalId})
                    .subject = name;
        }
    }
}

extern const Rule rule{
    .id = "VPC-SG-02",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Database port open to the internet",
    .why = "Anyone can try to log in; admit the security group of the application instead.",
    .facts = {"vpc.security-group.stateful", "rds.basics.private"},
    .source = "vpc/latest/userguide/security-group-rules.html",
    .check = check,
};

} // namespace lintel::rules::vpc_open_database_port
