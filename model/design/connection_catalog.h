#pragma once

#include "model/base/result.h"
#include "model/template/template_editor.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One way in which two resource types connect (content/connections/*.json): what drawing it writes, how it
/// is recognised in a template that somebody else wrote, what is refused and the legal alternative.
struct ConnectionEntry {
    std::string id;       ///< "sqs-queue.lambda-function.event"
    std::string fromType; ///< the first of fromTypes
    std::string toType;
    std::vector<std::string> fromTypes; ///< plain and SAM types that the entry is about
    std::vector<std::string> toTypes;
    std::string kind; ///< invoke data permission network reference
    std::string label;
    std::string summary; ///< "Lambda polls the queue and receives its messages in batches."
    std::vector<std::string> facts;
    bool refused =
        false; ///< a pair that AWS does not connect; reason and alternative say why and what instead
    std::string reason;
    std::string alternative;

    struct Option {        ///< a choice that the connection offers, kept in a property
        std::string label; ///< "Raw message delivery"
        std::string type; ///< resource type that has the property: glue of the connection, or one of its ends
        std::string
            property; ///< dotted path below Properties; "[]" stands for the item that makes the connection
        std::string fact;
    };
    std::vector<Option> options;
};

struct StatePlace;

class ConnectionCatalog {
public:
    /// Reads every file of a folder; an error names file and JSON pointer.
    static Result<std::shared_ptr<const ConnectionCatalog>> load(const std::string& folder);
    ~ConnectionCatalog();

    std::vector<const ConnectionEntry*> entries() const;
    /// By id, or null.
    const ConnectionEntry* entry(std::string_view id) const;
    /// What may be drawn from one type to another, the usual one first; empty when nothing is known.
    std::vector<const ConnectionEntry*> between(std::string_view fromType, std::string_view toType) const;

    /// Writes a connection: properties, glue resources, least-privilege statements. `entry` empty picks the
    /// pair's first. The result lists what was written, in words ("Permission: S3 may invoke the function").
    struct Written {
        std::string entry;
        std::vector<std::string> steps;
        std::vector<std::string> resources; ///< logical ids of the glue that was added
        std::string state = {};             ///< id of the task that a state machine got for it
    };
    /// `place`: where the task of a state machine goes (states/state_editor.h); null: behind the last state.
    Result<Written> connect(TemplateEditor& editor, const std::string& from, const std::string& to,
                            std::string_view entry = {}, const StatePlace* place = nullptr) const;
    /// The ways for a state machine to call what has this type: those that write a task.
    std::vector<const ConnectionEntry*> calls(std::string_view machineType, std::string_view type) const;
    /// Removes what makes a recognised connection work, and nothing that something else needs.
    Result<void> disconnect(TemplateEditor& editor, const std::string& connectionId) const;

    struct Data;
    const Data& data() const { return *m_data; } ///< connection_data.h, for the parts of this library

private:
    explicit ConnectionCatalog(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace lintel
