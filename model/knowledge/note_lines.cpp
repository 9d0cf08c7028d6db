#include "model/knowledge/note_lines.h"

#include <algorithm>
#include <charconv>

namespace lintel {

std::optional<std::vector<LineRange>> lineRanges(std::string_view text) {
    std::vector<LineRange> ranges;
    const auto number = [&text]() -> std::optional<int> {
        int value = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (fault != std::errc())
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        return value;
    };
    const auto take = [&text](char mark) {
        while (text.starts_with(' '))
            text.remove_prefix(1);
        const bool there = text.starts_with(mark);
        text.remove_prefix(there ? 1 : 0);
        while (text.starts_with(' '))
            text.remove_prefix(1);
        return there;
    };
    do {
        const auto first = number();
        const auto last = first && take('-') ? number() : first;
        if (!last)
            return std::nullopt;
        ranges.push_back({*first, *last});
    } while (take(','));
    return text.empty() ? std::optional(ranges) : std::nullopt;
}

CitedLines::CitedLines(const std::vector<Fact>& facts) {
    for (const Fact& fact : facts)
        for (const FactSource& source : fact.sources)
            if (const auto ranges = lineRanges(source.lines); !source.notes.empty() && ranges)
                m_ranges[source.notes].insert(m_ranges[source.notes].end(), ranges->begin(), ranges->end());
}

bool CitedLines::holdAny(const std::string& notes, const std::vector<LineRange>& ranges) const {
    const auto found = m_ranges.find(notes);
    return found != m_ranges.end() && std::ranges::any_of(ranges, [&](LineRange wanted) {
               return std::ranges::any_of(found->second, [wanted](LineRange known) {
                   return known.first <= wanted.last && wanted.first <= known.last;
               });
           });
}

} // namespace lintel
