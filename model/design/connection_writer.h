#pragma once

#include "model/design/connection_data.h"
#include "model/design/part_values.h"
#include "model/design/states/state_editor.h"

#include <set>
#include <string>
#include <vector>

namespace lintel {

/// Writes the parts of an entry for two ends.
class ConnectionWriter {
public:
    ConnectionWriter(TemplateEditor& editor, const Structure& structure, const EntryData& entry,
                     const std::string& from, const std::string& to);

    Result<void> write();
    ConnectionCatalog::Written written;
    StatePlace place; ///< of a task; without a level, behind the last state of the machine

private:
    Result<void> writeAll(const std::vector<Part>& parts);
    Result<void> write(const Part& part);
    Result<void> writeResource(const Part& part);
    Result<void> writeItem(const Part& part);
    Result<void> writeDependsOn(const Part& part);
    Result<void> writeStatement(const Part& part);
    Result<void> writePolicy(const Part& part);
    Result<void> writeVariable(const Part& part);
    Result<void> writeEach(const Part& part);
    Result<void> writeTask(const Part& part);
    Result<void> unname(const Part& part);
    Result<void> append(const Path& list, const nlohmann::ordered_json& value);
    void note(const Part& part);

    TemplateEditor& m_editor;
    const Structure& m_structure;
    const EntryData& m_entry;
    PartValues m_values;
};

/// The resource of a policy type that is about a resource already; empty when there is none.
std::string policyOf(const Template& source, const std::string& type, const std::string& target,
                     const std::string& resource);

} // namespace lintel
