#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::dynamodb_point_in_time_recovery {

void check(RuleContext& context) {
    constexpr const char* property = "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled";
    for (const Resource* table : context.resources("AWS::DynamoDB::Table")) {
        const Node* recovery = table->property("PointInTimeRecoverySpecification");
        if ((recovery && recovery->intrinsic() != Intrinsic::None) ||
            effectiveBool(context, *table, property, false) != false)
            continue;
        context.report(*table, property, table->logicalId + " cannot be restored to a point in time.").fix =
            setProperty(*table, property, true, "Enable point-in-time recovery");
    }
}

extern const Rule rule{
    .id = "DDB-PIT-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Table without point-in-time recovery",
    .why = "After a faulty write or delete nothing brings the items back but a backup that somebody happened "
           "to take.",
    .facts = {"dynamodb.backup.pitr.default", "dynamodb.backup.pitr"},
    .source = "amazondynamodb/latest/developerguide/PointInTimeRecovery.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::dynamodb_point_in_time_recovery
