#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

namespace lintel::rules::s3_notification_destination {

void check(RuleContext& context) {
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        for (const Node* entry :
             listItems(bucket->property("NotificationConfiguration.QueueConfigurations"))) {
            const Resource* queue = context.referenced(entry->find("Queue"), "AWS::SQS::Queue");
            if (queue && effectiveBool(context, *queue, "FifoQueue", false) == true)
                context.report(*entry,
                               bucket->logicalId + " cannot notify the FIFO queue " + queue->logicalId + ".",
                               {bucket->logicalId, queue->logicalId});
        }
        for (const Node* entry :
             listItems(bucket->property("NotificationConfiguration.TopicConfigurations"))) {
            const Resource* topic = context.referenced(entry->find("Topic"), "AWS::SNS::Topic");
            if (topic && effectiveBool(context, *topic, "FifoTopic", false) == true)
                context.report(*entry,
                               bucket->logicalId + " cannot notify the FIFO topic " + topic->logicalId + ".",
                               {bucket->logicalId, topic->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "S3-NOT-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Bucket notifies a FIFO queue or topic",
    .why = "S3 refuses the notification: its destinations are standard queues, standard topics, functions "
           "and EventBridge.",
    .facts = {"s3.events.destinations", "s3.events.eventbridge"},
    .source = "AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html",
    .check = check,
};

} // namespace lintel::rules::s3_notification_destination
