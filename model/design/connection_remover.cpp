#include "model/design/connection_remover.h"

#include "model/design/connection_writer.h"
#include "model/design/event_sources.h"
#include "model/design/execution_role.h"
#include "model/design/states/definition_edits.h"
#include "model/design/states/state_words.h"
#include "model/template/serverless.h"

#include <algorithm>
#include <set>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

/// Later places first, so that removing one leaves the others where they are.
bool standsLater(const Path& a, const Path& b) {
    return std::lexicographical_compare(
        b.begin(), b.end(), a.begin(), a.end(), [](const std::string& x, const std::string& y) {
            const bool numbers = x.size() != y.size() && !x.empty() && !y.empty() &&
                                 std::isdigit(static_cast<unsigned char>(x[0])) &&
                                 std::isdigit(static_cast<unsigned char>(y[0]));
            return numbers ? x.size() < y.size() : x < y;
        });
}

/// Whether a value is a reference by itself and no argument of a function.
bool standsAlone(const Template& source, const Path& path) {
    if (!targetOf(source.find(path)))
        return false;
    for (std::size_t length = 1; length < path.size(); ++length) {
        const Node* around = source.find(std::span(path).first(length));
        if (!around || around->isAlias() || around->intrinsic() != Intrinsic::None)
            return false;
    }
    return true;
}

std::string joined(const Path& path) {
    std::string text;
    for (const std::string& step : path)
        text += (text.empty() ? "" : "/") + step;
    return text;
}

} // namespace

ConnectionRemover::ConnectionRemover(TemplateEditor& editor, const ConnectionCatalog::Data& catalog)
    : m_editor(editor)
    , m_catalog(catalog) {}

Result<void> ConnectionRemover::remove(const std::string& connectionId) {
    std::vector<Path> cuts;
    std::vector<std::string> glue;
    const EntryData* entry = nullptr;
    {
        const Template::Ptr source = m_editor.current();
        const ReferenceGraph references(*source);
        const Folding folding(references, m_catalog.structure, Roles());
        const Grants grants(references, m_catalog.structure);
        const auto connections = recognise(references, m_catalog, folding, grants);
        const auto ids = connectionIds(references, connections);
        const std::size_t index = std::find(ids.begin(), ids.end(), connectionId) - ids.begin();
        if (index == ids.size())
            return removeReference(connectionId); // no entry explains it
        const RecognisedConnection& connection = connections[index];
        entry = connection.entry;
        cuts = connection.cuts;
        m_from = references.resource(connection.from).logicalId;
        m_to = references.resource(connection.to).logicalId;
        std::set<std::size_t> used;
        for (const RecognisedConnection& other : connections) {
            if (&other == &connection)
                continue;
            used.insert(other.glue.begin(), other.glue.end());
            if (std::minmax(other.from, other.to) == std::minmax(connection.from, connection.to))
                m_others.push_back({other.entry, references.resource(other.from).logicalId,
                                    references.resource(other.to).logicalId});
        }
        for (const std::size_t resource : connection.glue)
            if (!used.contains(resource) && folding.shown(resource) == Folding::Shown::Folded)
                glue.push_back(references.resource(resource).logicalId);
    }
    m_values = std::make_unique<PartValues>(m_editor, m_from, m_to);
    for (const Part& part : entry->writes)
        if (part.kind == Part::Kind::Task)
            if (const auto done = removeTasks(m_values->id(part.in), cuts); !done)
                return done;
    if (const auto done = cut(std::move(cuts)); !done)
        return done;
    const auto backwards = [&](auto applies, auto undoPart) -> Result<void> {
        for (auto part = entry->writes.rbegin(); part != entry->writes.rend(); ++part)
            if (applies(*part))
                if (const auto done = undoPart(*part); !done)
                    return done;
        return {};
    };
    const auto isValue = [](const Part& part) {
        return part.kind == Part::Kind::Default || part.kind == Part::Kind::Value;
    };
    const auto isShared = [](const Part& part) { return part.kind == Part::Kind::Resource && part.shared; };
    if (const auto done =
            backwards([](const Part&) { return true; }, [&](const Part& part) { return undo(part); });
        !done)
        return done;
    for (const std::string& resource : glue)
        if (m_editor.current()->resource(resource) && !isUsedBesides(resource, glue))
            if (const auto done = m_editor.removeResource(resource); !done)
                return done;
    // Values such as a bucket's name go last: until here something could still rely on them.
    if (const auto done = backwards(isValue, [&](const Part& part) { return undoValue(part); }); !done)
        return done;
    return backwards(isShared, [&](const Part& part) { return removeShared(part); });
}

/// "From>To:reference": cuts every mention of To, or of glue that only To shows, in From and its glue; of an
/// event that no entry explains, the event or mapping.
Result<void> ConnectionRemover::removeReference(const std::string& connectionId) {
    std::vector<Path> cuts;
    {
        const Template::Ptr source = m_editor.current();
        const ReferenceGraph references(*source);
        const Folding folding(references, m_catalog.structure, Roles());
        const auto shows = [&](std::size_t resource, const std::string& id) {
            const std::vector<std::size_t>& owners = folding.owners(resource);
            return std::any_of(owners.begin(), owners.end(),
                               [&](std::size_t owner) { return references.resource(owner).logicalId == id; });
        };
        const std::size_t arrow = connectionId.find('>');
        m_from = connectionId.substr(0, arrow);
        m_to = connectionId.substr(arrow + 1, connectionId.rfind(':') - arrow - 1);
        for (const ReferenceGraph::Edge& edge : references.edges()) {
            const auto event = eventAt(references, edge);
            if (event && shows(edge.from, m_to) && shows(edge.to, m_from))
                cuts.push_back(*event);
            if (edge.kind == Reference::Kind::DependsOn || !shows(edge.from, m_from) || !shows(edge.to, m_to))
                continue;
            if (auto connector = serverlessConnectorAt(*source, edge.path)) {
                cuts.push_back(std::move(connector->path));
                continue;
            }
            if (!standsAlone(*source, edge.path))
                return Error{m_from + " mentions " + m_to + " inside a longer value, at " +
                             joined(edge.path) + ". Change that value to disconnect them."};
            cuts.push_back(edge.path);
        }
    }
    if (cuts.empty())
        return Error{"There is no connection " + connectionId + "."};
    return cut(std::move(cuts));
}

/// Whether something apart from the connection's ends and glue refers to a resource.
bool ConnectionRemover::isUsedBesides(const std::string& resource,
                                      const std::vector<std::string>& glue) const {
    const auto references = m_editor.current()->referencesTo(resource);
    return std::any_of(references.begin(), references.end(), [&](const Reference* reference) {
        return reference->kind != Reference::Kind::DependsOn && !reference->source.empty() &&
               reference->source != m_from && reference->source != m_to &&
               std::find(glue.begin(), glue.end(), reference->source) == glue.end();
    });
}

Result<void> ConnectionRemover::cut(std::vector<Path> places) {
    std::sort(places.begin(), places.end(), standsLater);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (Path place : places) {
        if (!m_editor.current()->find(place))
            continue;
        if (std::find(place.begin(), place.end(), "Statement") != place.end()) {
            if (const auto done = cutStatement(place); !done)
                return done;
            continue;
        }
        // The last item takes its list along.
        const Node* list = m_editor.current()->find(std::span(place).first(place.size() - 1));
        if (list && list->isSequence() && list->items().size() == 1 && list->intrinsic() == Intrinsic::None)
            place.pop_back();
        if (const auto done = m_editor.remove(place); !done)
            return done;
    }
    return {};
}

/// Takes the other end out of a statement, the statement when nothing else is left in it, and so on outwards.
Result<void> ConnectionRemover::cutStatement(const Path& statement) {
    Path resource = statement;
    resource.push_back("Resource");
    const Node* targets = m_editor.current()->find(resource);
    if (targets && targets->isSequence() && targets->intrinsic() == Intrinsic::None) {
        std::vector<std::size_t> ours;
        for (std::size_t i = 0; i < targets->items().size(); ++i)
            if (toJson(*targets->items()[i]).dump().find(m_to) != std::string::npos)
                ours.push_back(i);
        if (ours.size() < targets->items().size()) {
            for (auto item = ours.rbegin(); item != ours.rend(); ++item) {
                Path path = resource;
                path.push_back(std::to_string(*item));
                if (const auto done = m_editor.remove(path); !done)
                    return done;
            }
            return {};
        }
    }
    Path place = statement;
    const auto isOnly = [&] {
        const Node* list = m_editor.current()->find(std::span(place).first(place.size() - 1));
        return !list || !list->isSequence() || list->items().size() == 1;
    };
    if (place.back() != "Statement" && isOnly())
        place.pop_back(); // the list
    if (place.back() == "Statement") {
        place.pop_back(); // the document
        if (place.back() == "PolicyDocument")
            place.pop_back();  // the policy that holds it
        if (place.size() == 3) // the properties of a policy resource
            return m_editor.removeResource(place[1]);
        if (isOnly())
            place.pop_back();
    }
    return m_editor.remove(place);
}

bool ConnectionRemover::isElsewhere(Part::Kind kind) const {
    return std::any_of(m_others.begin(), m_others.end(), [&](const Other& other) {
        return std::any_of(other.entry->writes.begin(), other.entry->writes.end(),
                           [&](const Part& part) { return part.kind == kind; });
    });
}

Result<void> ConnectionRemover::undo(const Part& part) {
    switch (part.kind) {
    case Part::Kind::Statement:
        return undoStatement(part);
    case Part::Kind::Policy:
        return undoPolicy(part);
    case Part::Kind::Variable:
        return isElsewhere(Part::Kind::Variable) ? Result<void>() : undoVariable(part);
    case Part::Kind::Each:
        return undoEach(part);
    case Part::Kind::Resource:
        for (const Part& other : part.otherwise)
            if (const auto done = undo(other); !done)
                return done;
        return {};
    case Part::Kind::Default:
        for (const Part& other : part.otherwise)
            if (const auto done = other.kind == Part::Kind::Item ? undoItem(other) : undo(other); !done)
                return done;
        return {};
    case Part::Kind::Value:
    case Part::Kind::Item:      // cut where it was recognised
    case Part::Kind::DependsOn: // goes with what it names; the order of creation does no harm
    case Part::Kind::Unname:    // names stay right
    case Part::Kind::Task:      // is gone already
        return {};
    }
    return {};
}

Result<void> ConnectionRemover::undoStatement(const Part& part) {
    const std::string holder = m_values->id(part.in);
    const Json written = m_values->value(part.value, holder);
    std::set<std::string> actions;
    if (written.at("Action").is_string())
        actions.insert(written.at("Action").get<std::string>());
    else
        actions = written.at("Action").get<std::set<std::string>>();
    std::vector<Path> places;
    {
        const ReferenceGraph references(*m_editor.current());
        const Grants grants(references, m_catalog.structure);
        const auto index = references.indexOf(holder);
        const auto other = references.indexOf(holder == m_from ? m_to : m_from);
        if (!index || !other)
            return {};
        for (const Grant* grant : grants.of(*index)) {
            const std::set<std::string> granted(grant->actions.begin(), grant->actions.end());
            if (grant->target == *other &&
                std::includes(actions.begin(), actions.end(), granted.begin(), granted.end()))
                places.push_back(grant->statement);
        }
    }
    // What is about neither end, such as passing the roles of a task, is known by what was written.
    if (places.empty() && part.value.value("Resource", Json()) == "*")
        if (const auto role = executionRole(m_editor, m_catalog.structure, holder))
            if (const auto place = inlinePolicyAt(*m_editor.current(), *role,
                                                  inlinePolicy(*role, m_values->text(part.name), written)))
                return cut({*place});
    // Another connection of the two may rest on the same actions: it keeps one statement.
    for (const Other& remaining : m_others)
        for (const Part& theirs : remaining.entry->writes)
            if (theirs.kind == Part::Kind::Statement &&
                theirs.value.at("Action") == part.value.at("Action") && !places.empty())
                places.pop_back();
    std::sort(places.begin(), places.end(), standsLater);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const std::string to = m_to;
    m_to = holder == m_from ? m_to : m_from;
    for (const Path& place : places)
        if (const auto done = cutStatement(place); !done)
            return done;
    m_to = to;
    return {};
}

Result<void> ConnectionRemover::undoPolicy(const Part& part) {
    const std::string resource = m_values->id(part.in);
    const std::string policy = policyOf(*m_editor.current(), part.type, part.path, resource);
    if (policy.empty())
        return {};
    const Path statements = propertyPath(policy, "PolicyDocument.Statement");
    const Node* list = m_editor.current()->find(statements);
    if (!list || !list->isSequence())
        return {};
    std::set<std::size_t> ours;
    {
        const ReferenceGraph references(*m_editor.current());
        const auto other = references.indexOf(resource == m_from ? m_to : m_from);
        for (const ReferenceGraph::Edge* edge : references.outgoing(*references.indexOf(policy)))
            if (edge->to == other && edge->path.size() > statements.size() &&
                std::equal(statements.begin(), statements.end(), edge->path.begin()))
                ours.insert(std::stoul(edge->path[statements.size()]));
    }
    m_values->setId(part.name, policy);
    if (ours.size() == list->items().size())
        return m_editor.removeResource(policy);
    for (auto index = ours.rbegin(); index != ours.rend(); ++index) {
        Path path = statements;
        path.push_back(std::to_string(*index));
        if (const auto done = m_editor.remove(path); !done)
            return done;
    }
    return {};
}

Result<void> ConnectionRemover::undoVariable(const Part& part) {
    const std::string& function = m_values->id(part.in);
    const Path variables = propertyPath(function, "Environment.Variables");
    const Node* present = m_editor.current()->find(variables);
    if (!present)
        return {};
    const Json value = m_values->value(part.value, function);
    for (const auto& [key, known] : present->members())
        if (toJson(*known) == value) {
            Path path = variables;
            path.push_back(key->text());
            return m_editor.remove(path);
        }
    return {};
}

/// Removes a property that has the very value which connecting writes, unless something else relies on it.
Result<void> ConnectionRemover::undoValue(const Part& part) {
    const std::string& resource = m_values->id(part.in);
    const Path path = propertyPath(resource, m_values->text(part.path));
    const Node* present = m_editor.current()->find(path);
    if (!present || toJson(*present) != m_values->value(part.value, resource))
        return {};
    const ReferenceGraph references(*m_editor.current());
    const auto index = references.indexOf(resource);
    const Node* name = nameProperty(references.resource(*index));
    if (name == present)
        for (const ReferenceGraph::Edge* edge : references.incoming(*index))
            if (edge->byName)
                return {};
    if (isElsewhere(part.kind))
        return {};
    return m_editor.remove(path);
}

/// Removes an item that has the very value which connecting appends.
Result<void> ConnectionRemover::undoItem(const Part& part) {
    const std::string& resource = m_values->id(part.in);
    const Path list = propertyPath(resource, m_values->text(part.path));
    const Node* present = m_editor.current()->find(list);
    if (!present || !present->isSequence())
        return {};
    const Json value = m_values->value(part.value, resource);
    for (std::size_t i = 0; i < present->items().size(); ++i)
        if (toJson(*present->items()[i]) == value) {
            Path place = list;
            place.push_back(std::to_string(i));
            return cut({place});
        }
    return {};
}

Result<void> ConnectionRemover::undoEach(const Part& part) {
    std::vector<std::string> ids;
    for (const Resource& resource : m_editor.current()->resources())
        if (const auto target = targetOf(resource.property(part.path));
            resource.type == part.type && target && target->logicalId == m_values->id(part.in))
            ids.push_back(resource.logicalId);
    for (const std::string& id : ids)
        for (const auto& [property, value] : part.value.items()) {
            const Path path = propertyPath(id, property);
            const Node* present = m_editor.current()->find(path);
            if (!present || (value.is_string() && present->text() != value.get<std::string>()))
                continue;
            const auto done = part.reset.contains(property) ? m_editor.set(path, part.reset.at(property))
                                                            : m_editor.remove(path);
            if (!done)
                return done;
        }
    return {};
}

/// Removes the tasks of a machine that call the other end; what is cut besides stays in `cuts`.
Result<void> ConnectionRemover::removeTasks(const std::string& machine, std::vector<Path>& cuts) {
    StateEditor states(m_editor, machine);
    for (const std::string& id : statesNaming(states.tree(), *m_editor.current(), m_to))
        if (const StateTree::State* state = states.tree().state(id); state && state->type() == "Task")
            if (const auto done = states.remove(id); !done)
                return done;
    if (const auto done = dropSubstitutions(m_editor, machine, m_to); !done)
        return done;
    const auto references = m_editor.current()->referencesTo(m_to);
    const auto isLeft = [&](const Path& place) {
        return std::any_of(references.begin(), references.end(), [&](const Reference* reference) {
            return std::ranges::mismatch(place, reference->path).in1 == place.end();
        });
    };
    const Path text = propertyPath(machine, "DefinitionString");
    std::erase_if(cuts, [&](const Path& place) {
        return std::ranges::mismatch(text, place).in1 == text.end() && !isLeft(place);
    });
    return std::ranges::find(cuts, text) == cuts.end()
               ? Result<void>()
               : Error{"The definition of " + machine + " mentions " + m_to +
                       " in more than its tasks. Change it there."};
}

Result<void> ConnectionRemover::removeShared(const Part& part) {
    std::string resource;
    {
        const ReferenceGraph references(*m_editor.current());
        const auto from = references.indexOf(m_from);
        const auto to = references.indexOf(m_to);
        if (!from || !to)
            return {};
        const auto present = findPart(references, part, *from, *to);
        if (present.empty())
            return {};
        resource = references.resource(present.front()).logicalId;
        const std::size_t space = part.keepWhile.find(' ');
        const PathPattern path(space == std::string::npos ? "" : part.keepWhile.substr(space + 1));
        for (const std::size_t end : {*from, *to, present.front()})
            for (const ReferenceGraph::Edge* edge : references.incoming(end))
                if (references.resource(edge->from).type == part.keepWhile.substr(0, space) &&
                    path.matches(references.source(), edge->path))
                    return {};
    }
    return m_editor.removeResource(resource);
}

} // namespace lintel
