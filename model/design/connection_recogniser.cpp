#include "model/design/connection_recogniser.h"

#include <algorithm>
#include <map>
#include <set>

namespace lintel {

namespace {

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

void addOnce(std::vector<std::size_t>& list, std::size_t item) {
    if (std::find(list.begin(), list.end(), item) == list.end())
        list.push_back(item);
}

/// "after {maxReceiveCount} receives" with members of the mapping that makes the connection; "{Flag?, raw}"
/// adds its text when Flag is true. Empty when a member is missing.
std::string fillLabel(const std::string& label, const Node* holder) {
    std::string filled;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t open = label.find('{', at);
        filled += label.substr(at, open - at);
        if (open == std::string::npos)
            break;
        const std::size_t close = label.find('}', open);
        std::string name = label.substr(open + 1, close - open - 1);
        std::string text;
        if (const std::size_t mark = name.find('?'); mark != std::string::npos) {
            text = name.substr(mark + 1);
            name.resize(mark);
        }
        const Node* value = holder ? holder->find(name) : nullptr;
        if (!text.empty())
            filled += value && value->text() == "true" ? text : "";
        else if (value && value->isScalar() && value->intrinsic() == Intrinsic::None)
            filled += value->text();
        else
            return {};
        at = close + 1;
    }
    return filled;
}

/// The label without its "{…}" parts, for when these are not known.
std::string plainLabel(const ConnectionEntry& entry) {
    const std::size_t bar = entry.label.find('|');
    return bar == std::string::npos ? entry.label : entry.label.substr(bar + 1);
}

std::string labelOf(const ConnectionEntry& entry, const Node* holder) {
    const std::size_t bar = entry.label.find('|');
    if (bar == std::string::npos)
        return entry.label;
    const std::string filled = fillLabel(entry.label.substr(0, bar), holder);
    return filled.empty() ? plainLabel(entry) : filled;
}

class Recogniser {
public:
    Recogniser(const ReferenceGraph& references, const ConnectionCatalog::Data& catalog,
               const Folding& folding, const Grants& grants)
        : m_references(references)
        , m_catalog(catalog)
        , m_folding(folding)
        , m_grants(grants) {}

    std::vector<RecognisedConnection> run() {
        for (std::size_t from = 0; from < m_references.size(); ++from) {
            const auto entries = m_catalog.byFrom.find(m_references.resource(from).type);
            if (entries == m_catalog.byFrom.end())
                continue;
            for (const EntryData* entry : entries->second)
                for (const Recognition& recognition : entry->recognise)
                    if (!recognition.steps.empty())
                        follow(*entry, recognition, from, from, 0, {});
        }
        for (std::size_t from = 0; from < m_references.size(); ++from)
            followGrants(from);
        for (RecognisedConnection& connection : m_found)
            addParts(connection);
        std::stable_sort(m_found.begin(), m_found.end(), [](const auto& a, const auto& b) {
            return std::pair(a.from, a.to) < std::pair(b.from, b.to);
        });
        return std::move(m_found);
    }

private:
    struct Trail {
        std::vector<std::size_t> glue;
        std::vector<Path> cuts;
        const Node* holder = nullptr;
    };

    void follow(const EntryData& entry, const Recognition& recognition, std::size_t from, std::size_t current,
                std::size_t step, Trail trail) {
        if (step == recognition.steps.size()) {
            arrive(entry, from, current, trail);
            return;
        }
        const PatternStep& pattern = recognition.steps[step];
        if (pattern.kind == PatternStep::Kind::Where) {
            if (hasValue(current, pattern))
                follow(entry, recognition, from, current, step + 1, std::move(trail));
            return;
        }
        const bool forward = pattern.kind == PatternStep::Kind::Forward;
        for (const ReferenceGraph::Edge* edge :
             forward ? m_references.outgoing(current) : m_references.incoming(current)) {
            if (!forward && m_references.resource(edge->from).type != pattern.type)
                continue;
            if (!pattern.path.matches(m_references.source(), edge->path))
                continue;
            Trail next = trail;
            const std::size_t holder = edge->from;
            const bool ofVisible = holder == from || m_folding.shown(holder) != Folding::Shown::Folded;
            if (ofVisible)
                next.cuts.push_back(pattern.path.cut(m_references.source(), edge->path));
            else
                addOnce(next.glue, holder);
            next.holder =
                nodeAt(m_references.source(), pattern.path.holder(m_references.source(), edge->path));
            follow(entry, recognition, from, forward ? edge->to : edge->from, step + 1, std::move(next));
        }
    }

    bool hasValue(std::size_t index, const PatternStep& pattern) const {
        const Node* value = m_references.resource(index).property(pattern.path.text());
        return value && value->text() == pattern.value;
    }

    /// The end of a trail, or what shows it when that is an alias, a version or the like.
    void arrive(const EntryData& entry, std::size_t from, std::size_t end, const Trail& trail) {
        const auto fits = [&](std::size_t index) {
            return index != from && contains(entry.entry.toTypes, m_references.resource(index).type);
        };
        if (fits(end)) {
            add(entry, from, end, trail);
            return;
        }
        for (const std::size_t owner : m_folding.owners(end))
            if (fits(owner))
                add(entry, from, owner, trail);
    }

    RecognisedConnection& add(const EntryData& entry, std::size_t from, std::size_t to, const Trail& trail) {
        const auto [known, isNew] = m_index.try_emplace({&entry, from, to}, m_found.size());
        if (isNew)
            m_found.push_back({&entry, from, to, {}, {}, labelOf(entry.entry, trail.holder)});
        RecognisedConnection& connection = m_found[known->second];
        for (const std::size_t glue : trail.glue)
            if (glue != to)
                addOnce(connection.glue, glue);
        connection.cuts.insert(connection.cuts.end(), trail.cuts.begin(), trail.cuts.end());
        m_pairs[{from, to}].push_back(&entry);
        return connection;
    }

    void followGrants(std::size_t from) {
        const std::string& type = m_references.resource(from).type;
        const auto entries = m_catalog.byFrom.find(type);
        if (entries == m_catalog.byFrom.end() || !m_catalog.structure.roleHolder(type))
            return;
        std::map<std::size_t, std::vector<const Grant*>> byTarget;
        for (const Grant* grant : m_grants.of(from))
            for (const std::size_t owner : m_folding.owners(grant->target))
                byTarget[owner].push_back(grant);
        for (const auto& [to, grants] : byTarget) {
            if (to == from)
                continue;
            const std::set<std::string> covered = coveredBetween(from, to);
            for (const EntryData* entry : entries->second)
                if (contains(entry->entry.toTypes, m_references.resource(to).type) &&
                    followGrants(*entry, from, to, grants, covered))
                    break;
        }
    }

    bool followGrants(const EntryData& entry, std::size_t from, std::size_t to,
                      const std::vector<const Grant*>& grants, const std::set<std::string>& covered) {
        for (const Recognition& recognition : entry.recognise) {
            if (recognition.allow.empty())
                continue;
            Trail trail;
            std::set<std::string> written;
            const bool all =
                std::all_of(recognition.allow.begin(), recognition.allow.end(),
                            [&](const std::vector<std::string>& group) {
                                bool any = false;
                                for (const std::string& action : group) {
                                    if (covered.contains(action))
                                        continue;
                                    for (const Grant* grant : grants)
                                        if (std::any_of(grant->actions.begin(), grant->actions.end(),
                                                        [&](const std::string& one) {
                                                            return actionCovers(one, action);
                                                        })) {
                                            any = true;
                                            written.insert(action);
                                            trail.cuts.push_back(grant->statement);
                                        }
                                }
                                return any;
                            });
            if (!all)
                continue;
            std::sort(trail.cuts.begin(), trail.cuts.end());
            trail.cuts.erase(std::unique(trail.cuts.begin(), trail.cuts.end()), trail.cuts.end());
            RecognisedConnection& connection = add(entry, from, to, trail);
            if (written.size() == 1)
                connection.label = written.begin()->substr(written.begin()->find(':') + 1);
            return true;
        }
        return false;
    }

    /// Actions that come with connections between the two, whichever way these go.
    std::set<std::string> coveredBetween(std::size_t a, std::size_t b) const {
        std::set<std::string> covered;
        for (const auto& pair : {std::pair(a, b), std::pair(b, a)})
            if (const auto entries = m_pairs.find(pair); entries != m_pairs.end())
                for (const EntryData* entry : entries->second)
                    covered.insert(entry->covers.begin(), entry->covers.end());
        return covered;
    }

    /// Glue that the entry writes besides what was followed: by what it names, as part of what would be cut,
    /// or, when it names nothing, because the other glue refers to it.
    void addParts(RecognisedConnection& connection) const {
        for (const Part& part : connection.entry->writes) {
            if (part.kind != Part::Kind::Resource || part.shared)
                continue;
            for (const std::size_t index :
                 findPart(m_references, part, connection.from, connection.to, connection.glue))
                addOnce(connection.glue, index);
            const auto isPart = [&](const ReferenceGraph::Edge* edge) {
                return m_references.resource(edge->to).type == part.type;
            };
            for (const std::size_t end : {connection.from, connection.to})
                for (const ReferenceGraph::Edge* edge : m_references.outgoing(end))
                    if (isPart(edge) && isWithin(edge->path, connection.cuts))
                        addOnce(connection.glue, edge->to);
            if (!part.identify.empty())
                continue;
            for (const std::size_t glue : std::vector(connection.glue))
                for (const ReferenceGraph::Edge* edge : m_references.outgoing(glue))
                    if (isPart(edge))
                        addOnce(connection.glue, edge->to);
        }
    }

    static bool isWithin(const Path& path, const std::vector<Path>& places) {
        return std::any_of(places.begin(), places.end(), [&](const Path& place) {
            return place.size() <= path.size() && std::equal(place.begin(), place.end(), path.begin());
        });
    }

    using Key = std::tuple<const EntryData*, std::size_t, std::size_t>;
    const ReferenceGraph& m_references;
    const ConnectionCatalog::Data& m_catalog;
    const Folding& m_folding;
    const Grants& m_grants;
    std::vector<RecognisedConnection> m_found;
    std::map<Key, std::size_t> m_index;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<const EntryData*>> m_pairs;
};

bool mentions(const ReferenceGraph& references, std::size_t index, const PathPattern& path,
              std::size_t target) {
    for (const ReferenceGraph::Edge* edge : references.outgoing(index))
        if (edge->to == target && path.matches(references.source(), edge->path))
            return true;
    return false;
}

/// Whether a value of a part's template refers to something by its name: as "{name}", or as argument of a
/// "$…".
bool names(const std::string& value, const std::string& name) {
    return value.find("{" + name + "}") != std::string::npos ||
           value.find("\"" + name + "\"") != std::string::npos;
}

/// A text of a part's template without anything to fill in.
bool isLiteral(const nlohmann::ordered_json& value) {
    return value.is_string() && value.get_ref<const std::string&>().find('{') == std::string::npos;
}

} // namespace

std::vector<std::size_t> findPart(const ReferenceGraph& references, const Part& part, std::size_t from,
                                  std::size_t to, const std::vector<std::size_t>& glue) {
    std::vector<std::size_t> found;
    const auto fits = [&](std::size_t index) {
        if (references.resource(index).type != part.type)
            return false;
        bool named = false;
        for (const std::string& property : part.identify) {
            const auto& value = part.value.at(property);
            const std::string written = value.dump();
            const PathPattern path(property);
            const auto mentionsAny = [&](const std::vector<std::size_t>& targets) {
                return std::any_of(targets.begin(), targets.end(), [&](std::size_t target) {
                    return mentions(references, index, path, target);
                });
            };
            if (isLiteral(value)) {
                const Node* actual = references.resource(index).property(property);
                if (!actual || actual->text() != value.get<std::string>())
                    return false;
                continue;
            }
            named = true;
            const bool isAbout = names(written, "from") ? mentionsAny({from})
                                 : names(written, "to") ? mentionsAny({to})
                                                        : mentionsAny(glue);
            if (!isAbout)
                return false;
        }
        return named;
    };
    for (const std::size_t end : {from, to})
        for (const ReferenceGraph::Edge* edge : references.incoming(end))
            if (fits(edge->from))
                addOnce(found, edge->from);
    return found;
}

std::vector<std::string> connectionIds(const ReferenceGraph& references,
                                       const std::vector<RecognisedConnection>& connections) {
    std::map<std::string, int> counts;
    std::vector<std::string> ids;
    for (const RecognisedConnection& connection : connections) {
        std::string id = references.resource(connection.from).logicalId + ">" +
                         references.resource(connection.to).logicalId + ":" + connection.entry->entry.kind;
        const int count = ++counts[id];
        ids.push_back(count == 1 ? id : id + "#" + std::to_string(count));
    }
    return ids;
}

std::vector<RecognisedConnection> recognise(const ReferenceGraph& references,
                                            const ConnectionCatalog::Data& catalog, const Folding& folding,
                                            const Grants& grants) {
    return Recogniser(references, catalog, folding, grants).run();
}

} // namespace lintel
