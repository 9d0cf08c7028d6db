#include "model/template/section_order.h"

#include <algorithm>
#include <array>

namespace lintel {

namespace {

/// Metadata is not among them: what Lintel adds there is read last, so it stays below.
/// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
constexpr std::array<std::string_view, 6> Order = {"Parameters", "Rules",     "Mappings",
                                                   "Conditions", "Resources", "Outputs"};

std::size_t rank(std::string_view section) {
    return static_cast<std::size_t>(std::ranges::find(Order, section) - Order.begin());
}

} // namespace

std::size_t placeOfSection(const Node& root, std::string_view section) {
    const std::vector<Node::Member>& members = root.members();
    const std::size_t wanted = rank(section);
    std::size_t place = members.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::size_t each = rank(members[i].key->text());
        if (each == Order.size())
            continue;
        if (each < last || wanted == Order.size())
            return members.size();
        last = each;
        if (each > wanted && place == members.size())
            place = i;
    }
    return place;
}

} // namespace lintel
