#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/format.h"

#include <QFile>
#include <QRegularExpression>

#include <bit>
#include <cstring>
#include <mutex>
#include <unordered_map>

namespace lintel {

/// The mapped file. Every read is bounds-checked: a wrong offset reads as "none".
struct Catalog::Data {
    QFile file;
    format::Header header;
    const unsigned char* words = nullptr;
    std::string_view text;

    std::uint32_t word(std::uint64_t offset) const {
        if (offset >= header.wordCount)
            return 0;
        std::uint32_t value;
        std::memcpy(&value, words + offset * 4, 4);
        return value;
    }

    std::string_view string(std::uint32_t at) const {
        std::uint32_t size;
        if (at == 0 || at + sizeof size > text.size())
            return {};
        std::memcpy(&size, text.data() + at, sizeof size);
        return size <= text.size() - at - sizeof size ? text.substr(at + sizeof size, size)
                                                      : std::string_view();
    }

    /// Length of the list at an offset, whose items have so many words.
    std::uint32_t listSize(std::uint32_t list, std::uint32_t wordsPerItem = 1) const {
        if (list == 0)
            return 0;
        const std::uint64_t size = word(list);
        return list + 1 + size * wordsPerItem <= header.wordCount ? static_cast<std::uint32_t>(size) : 0;
    }

    std::vector<std::string_view> strings(std::uint32_t list) const {
        std::vector<std::string_view> result;
        const std::uint32_t size = listSize(list);
        result.reserve(size);
        for (std::uint32_t i = 0; i < size; ++i)
            result.push_back(string(word(list + 1 + i)));
        return result;
    }

    /// The value of a pair whose key is the name, in an unsorted list of pairs; 0 when there is none.
    std::optional<std::uint32_t> pairValue(std::uint32_t list, std::string_view name) const {
        const std::uint32_t size = listSize(list, 2);
        for (std::uint32_t i = 0; i < size; ++i)
            if (string(word(list + 1 + i * 2)) == name)
                return word(list + 2 + i * 2);
        return std::nullopt;
    }

    /// The same in a list of pairs sorted by name.
    std::optional<std::uint32_t> sortedPairValue(std::uint32_t list, std::string_view name) const {
        std::uint32_t low = 0;
        std::uint32_t high = listSize(list, 2);
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            const auto order = string(word(list + 1 + middle * 2)) <=> name;
            if (order == 0)
                return word(list + 2 + middle * 2);
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return std::nullopt;
    }

    std::vector<std::pair<std::string_view, std::vector<std::string_view>>>
    stringLists(std::uint32_t list) const {
        std::vector<std::pair<std::string_view, std::vector<std::string_view>>> result;
        for (std::uint32_t i = 0; i < listSize(list, 2); ++i)
            result.emplace_back(string(word(list + 1 + i * 2)), strings(word(list + 2 + i * 2)));
        return result;
    }

    /// The word of a record's field, when it is present.
    template <class Field>
    std::optional<std::uint32_t> field(std::uint32_t record, Field which) const {
        const std::uint64_t present = word(record + 1) | std::uint64_t{word(record + 2)} << 32;
        const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(which);
        if (!(present & bit))
            return std::nullopt;
        return word(record + 3 + static_cast<std::uint32_t>(std::popcount(present & (bit - 1))));
    }

    bool matches(std::string_view pattern, std::string_view name) const {
        const std::scoped_lock lock(patternMutex);
        auto [found, isNew] = patterns.try_emplace(pattern);
        if (isNew)
            found->second.setPattern(QString::fromUtf8(pattern));
        return found->second.match(QString::fromUtf8(name)).hasMatch();
    }

private:
    mutable std::mutex patternMutex;
    mutable std::unordered_map<std::string_view, QRegularExpression> patterns;
};

} // namespace lintel
