#pragma once

#include "model/catalog/format.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lintel {

/// Collects the words and strings of a catalog.bin.
class CatalogWriter {
public:
    /// Offset of a string, each stored once.
    std::uint32_t text(const std::string& value);
    std::uint32_t list(const std::vector<std::uint32_t>& items);
    std::uint32_t texts(const std::vector<std::string>& values);
    /// List whose length counts items of several words.
    std::uint32_t table(const std::vector<std::uint32_t>& words, std::uint32_t wordsPerItem);
    std::uint32_t number(double value);

    /// Room for a record with so many fields; filled by setRecord, so that schemas can refer to themselves.
    std::uint32_t reserveRecord(std::size_t fieldCount);
    void setRecord(std::uint32_t record, std::uint32_t flags,
                   const std::map<std::uint8_t, std::uint32_t>& fields);

    /// The finished file; the header's root offsets must be set.
    std::string finish(format::Header header) const;

private:
    std::uint32_t append(const std::vector<std::uint32_t>& words);

    std::vector<std::uint32_t> m_words = {0}; // offset 0 means "none"
    std::string m_text = std::string(4, '\0');
    std::unordered_map<std::string, std::uint32_t> m_texts;
    std::map<std::vector<std::uint32_t>, std::uint32_t> m_lists; // equal lists are stored once
};

} // namespace lintel
