#pragma once

#include "model/base/result.h"
#include "model/template/template_editor.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One way in which two resource types connect (content/connections/*.json): what drawing it writes, how it is
/// recognised in a template that somebody else wrote, what is refused and the legal alternative.
struct ConnectionEntry {
    std::string id;       ///< "sqs-queue.lambda-function.event"
    std::string fromType;
    std::string toType;
    std::string kind;     ///< invoke data permission network reference
    std::string label;
    std::string summary;  ///< "Lambda polls the queue and receives its messages in batches."
    std::vector<std::string> facts;
    bool refused = false; ///< a pair that AWS does not connect; reason and alternative say why and what instead
    std::string reason;
    std::string alternative;
};

class ConnectionCatalog {
public:
    /// Reads every file of a folder; an error names file and JSON pointer.
    static Result<std::shared_ptr<const ConnectionCatalog>> load(const std::string& folder);
    ~ConnectionCatalog();

    std::vector<const ConnectionEntry*> entries() const;
    std::vector<const ConnectionEntry*> between(std::string_view fromType, std::string_view toType) const;

    /// Writes a connection: properties, glue resources, least-privilege statements. `entry` empty picks the pair's first.
    /// The result lists what was written, in words ("Permission: S3 may invoke the function").
    struct Written {
        std::string entry;
        std::vector<std::string> steps;
        std::vector<std::string> resources; ///< logical ids of the glue that was added
    };
    Result<Written> connect(TemplateEditor& editor, const std::string& from, const std::string& to,
                            std::string_view entry = {}) const;
    /// Removes what makes a recognised connection work, and nothing that something else needs.
    Result<void> disconnect(TemplateEditor& editor, const std::string& connectionId) const;

private:
    friend class GraphBuilder;
    struct Data;
    explicit ConnectionCatalog(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace lintel
