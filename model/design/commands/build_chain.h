#pragma once

#include "model/design/command_stack.h"

#include <optional>

namespace lintel {

/// Adds elements in a row and connects each with the next, as one step: what "lambda > sqs" typed on the
/// canvas means. Fails as a whole when two neighbours do not connect, with the reason.
class BuildChain final : public Command {
public:
    struct Link {
        std::string existing; ///< id of an element that is there already; empty for a new one
        std::string type;     ///< of a new resource; empty for a new shape
        std::string shape;    ///< kind of a new shape
        std::string wish;     ///< for its logical id, may be empty
        bool joins = true;    ///< connects with the link before
    };
    /// `at`: top left of the first new card. `containers`: where the new resources go.
    BuildChain(std::vector<Link> links, QPointF at, std::vector<std::string> containers = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override { return m_added; }

private:
    Result<void> join(const Design& design, TemplateEditor& editor, Layout& layout, const std::string& from,
                      const std::string& to, const std::string& wish);

    std::vector<Link> m_links;
    QPointF m_at;
    std::vector<std::string> m_containers;
    std::vector<std::string> m_added;
    std::vector<std::string> m_steps;
};

} // namespace lintel
