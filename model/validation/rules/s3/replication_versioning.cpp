#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::s3_replication_versioning {

void check(RuleContext& context) {
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        const Node* status = bucket->property("VersioningConfiguration.Status");
        const std::optional<std::string> text =
            status ? knownString(context.source(), status) : std::string();
        if (!bucket->property("ReplicationConfiguration") || !text || *text == "Enabled" ||
            (!status && bucket->property("VersioningConfiguration")))
            continue;
        context
            .report(*bucket, "ReplicationConfiguration",
                    bucket->logicalId + " replicates its objects, but versioning is not enabled.")
            .fix = setProperty(*bucket, "VersioningConfiguration.Status", "Enabled", "Enable versioning");
    }
}

extern const Rule rule{
    .id = "S3-REP-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Replication without versioning",
    .why = "S3 refuses a replication configuration on a bucket whose versioning is not enabled.",
    .facts = {"s3.replication.versioning"},
    .source = "AmazonS3/latest/userguide/replication.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::s3_replication_versioning
