#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::rds_not_encrypted {

void check(RuleContext& context) {
    for (const char* type : {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster"}) {
        for (const Resource* database : context.resources(type)) {
            if (database->property("DBClusterIdentifier") ||
                database->property("SourceDBInstanceIdentifier") ||
                database->property("DBSnapshotIdentifier") || database->property("SnapshotIdentifier") ||
                database->property("KmsKeyId") ||
                effectiveBool(context, *database, "StorageEncrypted", false) != false)
                continue;
            context
                .report(*database, "StorageEncrypted", database->logicalId + " does not encrypt its storage.")
                .fix = setProperty(*database, "StorageEncrypted", true, "Encrypt the storage");
        }
    }
}

extern const Rule rule{
    .id = "RDS-ENC-01",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Database that is not encrypted",
    .why =
        "Encryption cannot be switched on later; the data has to be copied into a new, encrypted database.",
    .facts = {"rds.encryption.creation", "rds.encryption.later"},
    .source = "AmazonRDS/latest/UserGuide/Overview.Encryption.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::rds_not_encrypted
