#pragma once

#include "exporters/sheet/sheet.h"

#include <functional>
#include <map>

namespace lintel {

/// Puts a sheet together, each source numbered once.
class SheetWriter {
public:
    SheetWriter(std::string title, std::string subtitle);

    void add(Sheet::Block block) { m_sheet.blocks.push_back(std::move(block)); }
    /// A table under a heading; without one when it is empty.
    void table(const std::string& heading, Sheet::Table table);
    /// The facts of some that are wanted, under a heading; nothing when none is. Retired facts are left out,
    /// unverified ones say so.
    void facts(const std::string& heading, const std::vector<Fact>& facts,
               const std::function<bool(const Fact&)>& isWanted,
               Sheet::Block::Kind level = Sheet::Block::Kind::Heading);
    /// Numbers of the sources. Pages go before notes, which count only where there is no page.
    std::vector<int> cite(const std::vector<FactSource>& sources, const std::string& service);

    Sheet take() { return std::move(m_sheet); }

private:
    Sheet m_sheet;
    std::map<std::string, int> m_numbers; ///< by address or title
};

} // namespace lintel
