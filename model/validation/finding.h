#pragma once

#include "model/template/template_editor.h"

#include <optional>
#include <string>
#include <vector>

namespace lintel {

enum class Severity : unsigned char { Error, Warning, Advice };
enum class Layer : unsigned char { Schema, Architecture, Advice };

std::string_view severityName(Severity severity); ///< "error" "warning" "advice"
std::string_view layerName(Layer layer);          ///< "schema" "architecture" "advice"

/// A change that mends a finding, shown before it is made.
struct Fix {
    struct Edit {
        enum class Kind : unsigned char { Set, Remove, Rename };
        Kind kind = Kind::Set;
        Path path;
        nlohmann::ordered_json value; ///< new value of Set, new key of Rename
    };
    std::string label; ///< "Set VisibilityTimeout to 360"
    std::vector<Edit> edits;

    /// Makes all edits, or none: an error leaves the editor as it was. Renaming an element of a section
    /// (a resource, a parameter …) takes its references along.
    Result<void> apply(TemplateEditor& editor) const;
};

/// One thing that is wrong with a template, or could be better.
struct Finding {
    std::string rule;
    Severity severity = Severity::Error;
    Layer layer = Layer::Schema;
    std::string message; ///< about this case, naming the elements
    std::string why;     ///< what happens if it stays
    Path path;           ///< the property or element it is about; always there in the template
    Position position;
    std::vector<std::string> elements; ///< logical ids, the first is where to go
    std::vector<std::string> facts;    ///< ids in the knowledge base
    std::optional<Fix> fix;
    /// What at the path is meant, when the path alone does not say: the property that is missing below it,
    /// the other end of a pair. Empty otherwise.
    std::string subject;

    /// Stable over unrelated edits, to accept a finding: rule, path and subject. Unique among a template's
    /// findings.
    std::string key() const;
};

} // namespace lintel
