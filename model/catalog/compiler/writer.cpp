#include "model/catalog/compiler/writer.h"

#include <bit>
#include <cstring>

namespace lintel {

static_assert(std::endian::native == std::endian::little, "catalog.bin holds little-endian integers");

std::uint32_t CatalogWriter::text(const std::string& value) {
    if (value.empty())
        return 0;
    const auto [found, isNew] = m_texts.try_emplace(value, static_cast<std::uint32_t>(m_text.size()));
    if (isNew) {
        const auto size = static_cast<std::uint32_t>(value.size());
        m_text.append(reinterpret_cast<const char*>(&size), sizeof size);
        m_text += value;
    }
    return found->second;
}

std::uint32_t CatalogWriter::append(const std::vector<std::uint32_t>& words) {
    const auto offset = static_cast<std::uint32_t>(m_words.size());
    m_words.insert(m_words.end(), words.begin(), words.end());
    return offset;
}

std::uint32_t CatalogWriter::table(const std::vector<std::uint32_t>& words, std::uint32_t wordsPerItem) {
    std::vector<std::uint32_t> sized = {static_cast<std::uint32_t>(words.size()) / wordsPerItem};
    sized.insert(sized.end(), words.begin(), words.end());
    const auto found = m_lists.find(sized);
    return found != m_lists.end() ? found->second : m_lists[sized] = append(sized);
}

std::uint32_t CatalogWriter::list(const std::vector<std::uint32_t>& items) {
    return table(items, 1);
}

std::uint32_t CatalogWriter::texts(const std::vector<std::string>& values) {
    std::vector<std::uint32_t> items;
    items.reserve(values.size());
    for (const std::string& value : values)
        items.push_back(text(value));
    return list(items);
}

std::uint32_t CatalogWriter::number(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    return append({static_cast<std::uint32_t>(bits), static_cast<std::uint32_t>(bits >> 32)});
}

std::uint32_t CatalogWriter::reserveRecord(std::size_t fieldCount) {
    return append(std::vector<std::uint32_t>(3 + fieldCount, 0));
}

void CatalogWriter::setRecord(std::uint32_t record, std::uint32_t flags,
                              const std::map<std::uint8_t, std::uint32_t>& fields) {
    m_words[record] = flags;
    std::uint32_t next = record + 3;
    for (const auto& [field, value] : fields) {
        m_words[record + 1 + field / 32] |= 1u << field % 32;
        m_words[next++] = value;
    }
}

std::string CatalogWriter::finish(format::Header header) const {
    std::string body(reinterpret_cast<const char*>(m_words.data()), m_words.size() * sizeof(std::uint32_t));
    body += m_text;
    std::memcpy(header.magic, format::magic.data(), sizeof header.magic);
    header.version = format::version;
    header.wordCount = static_cast<std::uint32_t>(m_words.size());
    header.textSize = m_text.size();
    header.checksum = format::checksum(body);
    return std::string(reinterpret_cast<const char*>(&header), sizeof header) + body;
}

} // namespace lintel
