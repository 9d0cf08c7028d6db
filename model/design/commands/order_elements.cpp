#include "model/design/commands/order_elements.h"

#include "model/design/design.h"

#include <algorithm>

namespace lintel {

OrderElements::OrderElements(std::vector<std::string> ids, To to)
    : m_ids(std::move(ids))
    , m_to(to) {}

std::string OrderElements::label() const {
    return m_to == To::Front ? "Bring to the front" : "Send to the back";
}

Result<void> OrderElements::edit(const Design& design, TemplateEditor& editor) {
    Layout layout = Layout::read(*design.current());
    for (const std::string& id : m_ids)
        layout.order.erase(id);
    int lowest = 0;
    int highest = 0;
    for (const auto& [id, place] : layout.order) {
        lowest = std::min(lowest, place);
        highest = std::max(highest, place);
    }
    for (const std::string& id : m_ids)
        if (design.graph().node(id))
            layout.order[id] = m_to == To::Front ? highest + 1 : lowest - 1;
    return layout.write(editor);
}

} // namespace lintel
