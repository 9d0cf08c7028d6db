#include "model/validation/support/subscriptions.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel {

std::vector<Subscription> subscriptions(const RuleContext& context) {
    std::vector<Subscription> found;
    const auto add = [&](const Resource& holder, const Resource* topic, const Node* protocol,
                         const Node* endpoint) {
        if (topic && endpoint)
            found.push_back({&holder, topic, writtenText(protocol).value_or(""), endpoint,
                             context.referenced(endpoint, "AWS::SQS::Queue")});
    };
    for (const Resource* subscription : context.resources("AWS::SNS::Subscription"))
        add(*subscription, context.referenced(subscription->property("TopicArn"), "AWS::SNS::Topic"),
            subscription->property("Protocol"), subscription->property("Endpoint"));
    for (const Resource* topic : context.resources("AWS::SNS::Topic")) {
        for (const Node* entry : listItems(topic->property("Subscription")))
            add(*topic, topic, entry->find("Protocol"), entry->find("Endpoint"));
    }
    return found;
}

} // namespace lintel
