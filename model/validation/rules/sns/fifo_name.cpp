#include "model/validation/support/fifo_name.h"
#include "model/validation/rule.h"

namespace lintel::rules::sns_fifo_name {

void check(RuleContext& context) {
    checkFifoName(context, "AWS::SNS::Topic", "FifoTopic", "TopicName");
}

extern const Rule rule{
    .id = "SNS-FIFO-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Name and type of a FIFO topic do not agree",
    .why = "SNS refuses a FIFO topic whose name does not end in .fifo, and a standard topic whose name does.",
    .facts = {"sns.fifo.order"},
    .source = "sns/latest/dg/sns-fifo-topics.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sns_fifo_name
