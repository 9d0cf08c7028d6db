#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::rds_publicly_accessible {

void check(RuleContext& context) {
    for (const Resource* database : context.resources("AWS::RDS::DBInstance")) {
        if (effectiveBool(context, *database, "PubliclyAccessible", false) == true)
            context.report(*database, "PubliclyAccessible", database->logicalId + " has a public address.")
                .fix = setProperty(*database, "PubliclyAccessible", false, "Take the public address away");
    }
}

extern const Rule rule{
    .id = "RDS-PUB-01",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Publicly accessible database",
    .why = "The database answers the internet as far as its security groups let it; keep it private and "
           "reach it from within the VPC.",
    .facts = {"rds.basics.private"},
    .source = "AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::rds_publicly_accessible
