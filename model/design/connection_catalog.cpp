#include "model/design/connection_catalog.h"

#include "model/design/connection_data.h"
#include "model/design/connection_remover.h"
#include "model/design/connection_writer.h"
#include "model/design/json_file.h"

#include <algorithm>

namespace lintel {

namespace {

/// Why a pair may not be connected as things are; nothing when it may.
const Refusal* refusalOf(const EntryData& entry, const Template& source, const std::string& from,
                         const std::string& to) {
    for (const Refusal& refusal : entry.refusals) {
        const Resource* resource = source.resource(refusal.in == "from" ? from : to);
        const Node* value = resource ? resource->property(refusal.property) : nullptr;
        const std::string text = value ? value->text() : std::string();
        const bool applies =
            refusal.value == "absent" ? text.empty() || text == "false" : text == refusal.value;
        // Some pairs are refused for what both ends are.
        const Resource* other = source.resource(refusal.in == "from" ? to : from);
        const Node* otherValue =
            other && !refusal.otherProperty.empty() ? other->property(refusal.otherProperty) : nullptr;
        const bool otherApplies =
            refusal.otherProperty.empty() ||
            (otherValue ? otherValue->text() == refusal.otherValue : refusal.otherValue.empty());
        if (applies && otherApplies)
            return &refusal;
    }
    return nullptr;
}

Error refused(const std::string& reason, const std::string& alternative) {
    return Error{alternative.empty() ? reason : reason + " " + alternative};
}

} // namespace

ConnectionCatalog::ConnectionCatalog(std::unique_ptr<Data> data)
    : m_data(std::move(data)) {}
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

std::vector<const ConnectionEntry*> ConnectionCatalog::calls(std::string_view machineType,
                                                             std::string_view type) const {
    std::vector<const ConnectionEntry*> found;
    const auto pair = m_data->byPair.find(std::string(machineType) + ">" + std::string(type));
    if (pair != m_data->byPair.end())
        for (const EntryData* data : pair->second)
            if (std::ranges::find(data->writes, Part::Kind::Task, &Part::kind) != data->writes.end())
                found.push_back(&data->entry);
    return found;
}

Result<ConnectionCatalog::Written> ConnectionCatalog::connect(TemplateEditor& editor, const std::string& from,
                                                              const std::string& to, std::string_view wanted,
                                                              const StatePlace* place) const {
    const Resource* start = editor.current()->resource(from);
    const Resource* end = editor.current()->resource(to);
    if (!start || !end)
        return Error{"There is no resource " + (start ? to : from) + "."};
    if (from == to)
        return Error{from + " cannot be connected with itself."};
    const auto pair = m_data->byPair.find(start->type + ">" + end->type);
    const EntryData* entry = nullptr;
    if (pair != m_data->byPair.end())
        for (const EntryData* candidate : pair->second)
            if (!entry && (wanted.empty() || candidate->entry.id == wanted))
                entry = candidate;
    if (!entry)
        return Error{"No connection from " + start->type + " to " + end->type + " is known."};
    if (entry->entry.refused)
        return refused(entry->entry.reason, entry->entry.alternative);
    if (const Refusal* refusal = refusalOf(*entry, *editor.current(), from, to))
        return refused(refusal->reason, refusal->alternative);
    TemplateEditor trial = editor; // a connection is written whole or not at all
    ConnectionWriter writer(trial, m_data->structure, *entry, from, to);
    if (place)
        writer.place = *place;
    if (const auto done = writer.write(); !done)
        return done.error();
    editor = trial;
    return writer.written;
}

Result<void> ConnectionCatalog::disconnect(TemplateEditor& editor, const std::string& connectionId) const {
    TemplateEditor trial = editor;
    if (const auto done = ConnectionRemover(trial, *m_data).remove(connectionId); !done)
        return done;
    editor = trial;
    return {};
}

} // namespace lintel
