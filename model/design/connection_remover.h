#pragma once

#include "model/design/connection_data.h"
#include "model/design/connection_recogniser.h"
#include "model/design/part_values.h"

#include <string>

namespace lintel {

/// Takes a recognised connection out of a template: what was recognised, what its entry writes besides, and
/// glue that no other connection uses. A plain reference is taken out where it stands.
class ConnectionRemover {
public:
    ConnectionRemover(TemplateEditor& editor, const ConnectionCatalog::Data& catalog);

    /// Finds the connection by its id in the graph.
    Result<void> remove(const std::string& connectionId);

private:
    struct Other {
        const EntryData* entry;
        std::string from;
        std::string to;
    };

    Result<void> removeReference(const std::string& connectionId);
    Result<void> cut(std::vector<Path> places);
    Result<void> cutStatement(const Path& statement);
    Result<void> undo(const Part& part);
    Result<void> undoStatement(const Part& part);
    Result<void> undoPolicy(const Part& part);
    Result<void> undoVariable(const Part& part);
    Result<void> undoValue(const Part& part);
    Result<void> undoItem(const Part& part);
    Result<void> undoEach(const Part& part);
    Result<void> removeTasks(const std::string& machine, std::vector<Path>& cuts);
    Result<void> removeShared(const Part& part);
    bool isUsedBesides(const std::string& resource, const std::vector<std::string>& glue) const;
    bool isElsewhere(Part::Kind kind) const;

    TemplateEditor& m_editor;
    const ConnectionCatalog::Data& m_catalog;
    std::unique_ptr<PartValues> m_values;
    std::string m_from;
    std::string m_to;
    std::vector<Other> m_others; ///< remaining connections between the same two
};

} // namespace lintel
