#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

namespace lintel::rules::rds_plain_password {

void check(RuleContext& context) {
    for (const char* type : {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster"}) {
        for (const Resource* database : context.resources(type)) {
            const Node* password = database->property("MasterUserPassword");
            if (!writtenText(password))
                continue;
            Finding& finding = context.report(
                *password, database->logicalId + " has its master password written out in the template.",
                {database->logicalId});
            finding.fix =
                Fix{"Let RDS keep the password in Secrets Manager",
                    {{Fix::Edit::Kind::Set, propertyPath(*database, "ManageMasterUserPassword"), true},
                     {Fix::Edit::Kind::Remove, finding.path, nullptr}}};
        }
    }
}

extern const Rule rule{
    .id = "RDS-PWD-01",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Database password written out in the template",
    .why = "Everybody who may read the template, its history or the stack can log in to the database.",
    .facts = {"rds.sign-in.secret"},
    .source = "AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::rds_plain_password
