#include "model/design/path_pattern.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace lintel {

namespace {

bool isIndex(std::string_view step) {
    return !step.empty() &&
           std::all_of(step.begin(), step.end(), [](unsigned char c) { return std::isdigit(c); });
}

} // namespace

bool PathPattern::isPassable(std::string_view step) {
    return isIndex(step) || step.starts_with("Fn::");
}

PathPattern::PathPattern(std::string_view text)
    : m_text(text) {
    if (text.starts_with('/'))
        text.remove_prefix(1);
    else
        m_steps.push_back({.name = "Properties"});
    while (!text.empty()) {
        if (text.front() == '.') {
            text.remove_prefix(1);
        } else if (text.front() == '[') {
            const std::size_t close = std::min(text.find(']'), text.size() - 1);
            const std::string_view filter = text.substr(1, close - 1);
            const std::size_t equals = filter.find('=');
            // A filter directly after `*` narrows that step; else it stands for an item of a list.
            if (filter.empty() || m_steps.empty() || m_steps.back().kind != Step::Kind::Any)
                m_steps.push_back({.kind = Step::Kind::Any});
            if (equals != std::string_view::npos) {
                m_steps.back().filterKey = filter.substr(0, equals);
                m_steps.back().filterValue = filter.substr(equals + 1);
            }
            text.remove_prefix(close + 1);
        } else {
            const std::size_t end = std::min(text.find_first_of(".["), text.size());
            if (text.substr(0, end) == "*")
                m_steps.push_back({.kind = Step::Kind::Any});
            else
                m_steps.push_back({.name = std::string(text.substr(0, end))});
            text.remove_prefix(end);
        }
    }
}

std::vector<std::size_t> PathPattern::match(const Template& source, const Path& place) const {
    std::vector<std::size_t> ends;
    if (place.size() < 2 || place[0] != "Resources")
        return ends;
    std::size_t at = 2;
    for (const Step& step : m_steps) {
        if (step.kind == Step::Kind::Name) {
            while (at < place.size() && place[at] != step.name && isPassable(place[at]))
                ++at;
            if (at >= place.size() || place[at] != step.name)
                return {};
        } else {
            while (at < place.size() && place[at].starts_with("Fn::"))
                at += 1;
            if (at >= place.size())
                return {};
        }
        ++at;
        if (!step.filterKey.empty()) {
            const Node* item = nodeAt(source, std::span(place).first(at));
            const Node* value = item ? item->find(step.filterKey) : nullptr;
            if (!value || value->text() != step.filterValue)
                return {};
        }
        ends.push_back(at);
    }
    return ends;
}

bool PathPattern::matches(const Template& source, const Path& place) const {
    return !match(source, place).empty();
}

Path PathPattern::cut(const Template& source, const Path& place) const {
    const std::vector<std::size_t> ends = match(source, place);
    if (ends.empty())
        return {};
    const auto open = std::find_if(m_steps.begin(), m_steps.end(),
                                   [](const Step& step) { return step.kind == Step::Kind::Any; });
    const std::size_t step =
        open != m_steps.end() ? open - m_steps.begin() : std::min<std::size_t>(1, ends.size() - 1);
    return Path(place.begin(), place.begin() + ends[step]);
}

Path PathPattern::holder(const Template& source, const Path& place) const {
    const std::vector<std::size_t> ends = match(source, place);
    if (ends.empty())
        return {};
    return Path(place.begin(), place.begin() + (ends.size() > 1 ? ends[ends.size() - 2] : ends.back()));
}

const Node* nodeAt(const Template& source, std::span<const std::string> place) {
    if (place.size() < 2 || place[0] != "Resources")
        return source.find(place);
    const Resource* resource = source.resource(place[1]);
    const Node* node = resource ? resource->body : nullptr;
    for (const std::string& step : place.subspan(2)) {
        if (!node)
            return nullptr;
        if (node->isSequence()) {
            std::size_t index = node->items().size();
            std::from_chars(step.data(), step.data() + step.size(), index);
            node = index < node->items().size() ? node->items()[index] : nullptr;
        } else {
            node = node->find(step);
        }
    }
    return node;
}

} // namespace lintel
