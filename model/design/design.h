#pragma once

#include "model/catalog/catalog.h"
#include "model/design/command_stack.h"
#include "model/design/connection_catalog.h"
#include "model/design/graph.h"
#include "model/design/layout.h"

#include <memory>
#include <string>
#include <vector>

namespace lintel {

/// The facts about AWS that every design is read with; shared and immutable.
struct Knowhow {
    std::shared_ptr<const Catalog> catalog;
    std::shared_ptr<const ConnectionCatalog> connections;
    Roles roles;

    /// Loads catalog.bin, roles.json and connections/ from the data directory.
    static Result<std::shared_ptr<const Knowhow>> load(const std::string& dataDirectory);
};

/// An open document: a template, what it looks like, and how it came to be.
class Design {
public:
    Design(std::shared_ptr<const Knowhow> knowhow, Template::Ptr source);

    const Template::Ptr& current() const { return m_template; }
    const Graph& graph() const { return m_graph; }
    const Layout& layout() const { return m_layout; } ///< complete: what the file lacks is laid out
    const Knowhow& knowhow() const { return *m_knowhow; }
    const std::shared_ptr<const Knowhow>& shared() const { return m_knowhow; }
    CommandStack& history() { return m_history; }
    const CommandStack& history() const { return m_history; }

    /// Runs a command; on success the template, graph and layout are those after it. False: it changed
    /// nothing.
    Result<bool> execute(std::unique_ptr<Command> command);
    bool undo();
    bool redo();
    /// Takes an outside text (an edit in the template pane, a reload) as one undoable step.
    Result<bool> replaceText(std::string text, const std::string& label);

private:
    void derive();
    bool apply(const Splice& splice);
    /// A renamed element keeps its place although the file never knew it.
    void carryRenamed(const Graph& graph);

    std::shared_ptr<const Knowhow> m_knowhow;
    Template::Ptr m_template;
    Graph m_graph;
    Layout m_layout;
    Layout m_placed; ///< places that were worked out and stand in no file; they stay for as long as the
                     ///< design is open
    std::vector<std::string> m_selection;
    CommandStack m_history;
};

} // namespace lintel
