#include "model/validation/support/fifo_name.h"

#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

namespace lintel {

void checkFifoName(RuleContext& context, std::string_view type, std::string_view flag,
                   std::string_view name) {
    constexpr std::string_view suffix = ".fifo";
    for (const Resource* resource : context.resources(type)) {
        const std::optional<std::string> text = writtenText(resource->property(name));
        const std::optional<bool> isFifo = effectiveBool(context, *resource, flag, false);
        if (!text || !isFifo || *isFifo == text->ends_with(suffix))
            continue;
        if (*isFifo)
            context
                .report(*resource, name,
                        "The name of " + resource->logicalId + ", \"" + *text + "\", does not end in .fifo.")
                .fix = setProperty(*resource, name, *text + ".fifo", "Change the name to " + *text + ".fifo");
        else
            context
                .report(*resource, name,
                        resource->logicalId + " is named \"" + *text + "\", but " + std::string(flag) +
                            " is not set.")
                .fix = setProperty(*resource, flag, true, "Set " + std::string(flag));
    }
}

} // namespace lintel
