#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::rds_single_zone {

void check(RuleContext& context) {
    for (const Resource* database : context.resources("AWS::RDS::DBInstance")) {
        if (database->property("DBClusterIdentifier") || database->property("SourceDBInstanceIdentifier") ||
            effectiveBool(context, *database, "MultiAZ", false) != false)
            continue;
        context.report(*database, "MultiAZ", database->logicalId + " runs in one Availability Zone.").fix =
            setProperty(*database, "MultiAZ", true, "Keep a standby in another zone");
    }
}

extern const Rule rule{
    .id = "RDS-AZ-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Database in one Availability Zone",
    .why = "When the zone or the instance fails, the database is gone until it has been restored.",
    .facts = {"rds.multi-az.purpose"},
    .source = "AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::rds_single_zone
