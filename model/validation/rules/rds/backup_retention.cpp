#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::rds_backup_retention {

/// Whether backups of the database are those of something else: its cluster, or what it copies.
bool isBackedUpElsewhere(const RuleContext& context, const Resource& database) {
    const Node* engine = database.property("Engine");
    const std::optional<std::string> name = engine ? knownText(context, database, "Engine") : std::nullopt;
    return database.property("DBClusterIdentifier") || database.property("SourceDBInstanceIdentifier") ||
           database.property("SourceDBClusterIdentifier") || !name || name->starts_with("aurora");
}

void check(RuleContext& context) {
    for (const Resource* database : context.resources("AWS::RDS::DBInstance")) {
        if (isBackedUpElsewhere(context, *database) ||
            effectiveNumber(context, *database, "BackupRetentionPeriod", 1) != 1)
            continue;
        constexpr int week = 7;
        context
            .report(*database, "BackupRetentionPeriod",
                    database->logicalId + " keeps its automated backups for one day only.")
            .fix = setProperty(*database, "BackupRetentionPeriod", week, "Keep backups for a week");
    }
}

extern const Rule rule{
    .id = "RDS-BAK-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Backups that are kept for one day",
    .why =
        "A mistake that is noticed the day after cannot be undone: there is no point in time to go back to.",
    .facts = {"rds.backup.retention.default"},
    .source = "AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::rds_backup_retention
