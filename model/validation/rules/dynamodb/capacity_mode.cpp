#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::dynamodb_capacity_mode {

void check(RuleContext& context) {
    for (const Resource* table : context.resources("AWS::DynamoDB::Table")) {
        const Node* mode = table->property("BillingMode");
        const std::optional<std::string> text = mode ? knownString(context.source(), mode) : "PROVISIONED";
        const Node* throughput = table->property("ProvisionedThroughput");
        if (!text || !table->properties)
            continue;
        if (*text == "PROVISIONED" && !throughput)
            context
                .report(*table, "ProvisionedThroughput",
                        table->logicalId + " is in provisioned mode and has no ProvisionedThroughput.")
                .fix = setProperty(*table, "BillingMode", "PAY_PER_REQUEST", "Pay per request instead");
        else if (*text == "PAY_PER_REQUEST" && throughput && throughput->intrinsic() == Intrinsic::None)
            context
                .report(*table, "ProvisionedThroughput",
                        table->logicalId + " pays per request and cannot have ProvisionedThroughput.")
                .fix = removeProperty(*table, "ProvisionedThroughput");
    }
}

extern const Rule rule{
    .id = "DDB-CAP-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Billing mode and throughput do not agree",
    .why = "DynamoDB refuses the table: provisioned mode needs a throughput, on-demand mode takes none.",
    .facts = {"dynamodb.capacity.modes", "dynamodb.capacity.provisioned"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::dynamodb_capacity_mode
