#include "model/design/connection_catalog.h"

#include "model/design/connection_data.h"
#include "model/design/json_file.h"

#include <algorithm>

namespace lintel {

ConnectionCatalog::ConnectionCatalog(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
ConnectionCatalog::~ConnectionCatalog() = default;

Result<std::shared_ptr<const ConnectionCatalog>> ConnectionCatalog::load(const std::string& folder) {
    auto data = std::make_unique<Data>();
    Result<Structure> structure = Structure::load(folder + "/structure");
    if (!structure)
        return structure.error();
    data->structure = std::move(*structure);
    const auto files = jsonFilesIn(folder);
    if (!files)
        return files.error();
    for (const std::string& file : *files) {
        Result<EntryData> entry = readConnectionEntry(file);
        if (!entry)
            return entry.error();
        data->entries.push_back(std::move(*entry));
    }
    std::stable_sort(data->entries.begin(), data->entries.end(),
                     [](const EntryData& a, const EntryData& b) { return a.order < b.order; });
    for (const EntryData& entry : data->entries)
        for (const std::string& from : entry.entry.fromTypes) {
            data->byFrom[from].push_back(&entry);
            for (const std::string& to : entry.entry.toTypes)
                data->byPair[from + ">" + to].push_back(&entry);
        }
    return std::shared_ptr<const ConnectionCatalog>(new ConnectionCatalog(std::move(data)));
}

std::vector<const ConnectionEntry*> ConnectionCatalog::entries() const {
    std::vector<const ConnectionEntry*> all;
    for (const EntryData& data : m_data->entries)
        all.push_back(&data.entry);
    return all;
}

const ConnectionEntry* ConnectionCatalog::entry(std::string_view id) const {
    for (const EntryData& data : m_data->entries)
        if (data.entry.id == id)
            return &data.entry;
    return nullptr;
}

std::vector<const ConnectionEntry*> ConnectionCatalog::between(std::string_view fromType,
                                                               std::string_view toType) const {
    std::vector<const ConnectionEntry*> found;
    const auto pair = m_data->byPair.find(std::string(fromType) + ">" + std::string(toType));
    if (pair != m_data->byPair.end())
        for (const EntryData* data : pair->second)
            found.push_back(&data->entry);
    return found;
}

} // namespace lintel
