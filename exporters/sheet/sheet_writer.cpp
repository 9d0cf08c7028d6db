#include "exporters/sheet/sheet_writer.h"

#include "model/knowledge/citation.h"
#include "model/knowledge/fact_text.h"

#include <algorithm>

namespace lintel {

namespace {

/// What stands below a fact: that it is unverified, why it is so, how its figure is worked out.
std::string detailOf(const Fact& fact) {
    std::string text = fact.status == "unverified" ? "Unverified." : "";
    const auto add = [&](const std::string& part) {
        text += (text.empty() || part.empty() ? "" : " ") + part;
    };
    add(fact.why);
    if (fact.formula) {
        add("= " + fact.formula->expression + '.');
        if (!fact.formula->examples.empty())
            add("Example: " + workedExample(*fact.formula, fact.formula->examples.front()) + '.');
    }
    return text;
}

} // namespace

SheetWriter::SheetWriter(std::string title, std::string subtitle) {
    m_sheet.title = std::move(title);
    m_sheet.subtitle = std::move(subtitle);
}

void SheetWriter::table(const std::string& heading, Sheet::Table table) {
    if (!heading.empty())
        add({Sheet::Block::Kind::Heading, heading});
    Sheet::Block block{Sheet::Block::Kind::Table};
    block.table = std::move(table);
    add(std::move(block));
}

void SheetWriter::facts(const std::string& heading, const std::vector<Fact>& facts,
                        const std::function<bool(const Fact&)>& isWanted, Sheet::Block::Kind level) {
    Sheet::Block block{Sheet::Block::Kind::Items};
    for (const Fact& fact : facts) {
        if (fact.status == "retired" || !isWanted(fact))
            continue;
        block.items.push_back(
            {fact.statement, fact.notesSaid, detailOf(fact), cite(fact.sources, fact.service)});
    }
    if (block.items.empty())
        return;
    if (!heading.empty())
        add({level, heading});
    add(std::move(block));
}

std::vector<int> SheetWriter::cite(const std::vector<FactSource>& sources, const std::string& service) {
    const bool hasPage =
        std::ranges::any_of(sources, [](const FactSource& source) { return source.notes.empty(); });
    std::vector<int> numbers;
    for (const FactSource& source : sources) {
        if (hasPage && !source.notes.empty())
            continue;
        const Citation citation = lintel::cite(source, service);
        const auto [known, isNew] =
            m_numbers.try_emplace(citation.url.empty() ? citation.title : citation.url,
                                  static_cast<int>(m_sheet.sources.size()) + 1);
        if (isNew)
            m_sheet.sources.push_back({citation.title, citation.url, citation.day});
        numbers.push_back(known->second);
    }
    return numbers;
}

} // namespace lintel
