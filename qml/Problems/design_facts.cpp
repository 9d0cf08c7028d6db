#include "qml/Problems/design_facts.h"

#include "model/knowledge/knowledge.h"
#include "qml/Document/design_document.h"
#include "qml/Document/qt_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <unordered_map>

namespace lintel {
namespace {

constexpr int namedElements = 3; ///< of those a fact is about; the others are counted

QString tr(const char* text) {
    return QCoreApplication::translate("DesignFacts", text);
}

bool isTaught(const Fact& fact) {
    return fact.status == "current" || fact.status == "changed";
}

/// What shows each resource: itself, or what it is folded into.
std::unordered_map<std::string, std::string> shownBy(const Graph& graph) {
    std::unordered_map<std::string, std::string> elements;
    const auto add = [&elements](const auto& element) {
        for (const std::string& folded : element.folded)
            elements.emplace(folded, element.id);
    };
    for (const Graph::Node& node : graph.nodes)
        elements[node.id] = node.id;
    for (const Graph::Container& container : graph.containers)
        elements[container.id] = container.id;
    std::ranges::for_each(graph.nodes, add);
    std::ranges::for_each(graph.containers, add);
    std::ranges::for_each(graph.connections, add);
    return elements;
}

/// The properties of a resource's type that facts may speak of: "Type/" for all of its own, and what a
/// serverless type passes on.
struct Subject {
    std::string type;   ///< of the facts
    std::string path;   ///< of the facts' property, dotted; empty: any
    std::string prefix; ///< what stands in the resource instead of the path
};
std::vector<Subject> subjectsOf(const ResourceType& type) {
    std::vector<Subject> subjects{{std::string(type.name()), {}, {}}};
    if (!type.transform().empty())
        for (const std::string_view name : type.schema().propertyNames())
            if (const std::string target = type.passesTo(name); !target.empty()) {
                const std::size_t slash = target.find('/');
                subjects.push_back({target.substr(0, slash), target.substr(slash + 1), std::string(name)});
            }
    return subjects;
}

/// Where the resource has the property that a fact is about; nothing where the subject is another one.
std::optional<std::string> placeIn(const Subject& subject, const std::string& property) {
    if (subject.path.empty())
        return property;
    if (property != subject.path && !property.starts_with(subject.path + '.'))
        return std::nullopt;
    return subject.prefix + property.substr(subject.path.size());
}

/// "Orders 30": the value when it is written out.
QString valueAt(const Resource& resource, const std::string& property) {
    const Node* value = resource.property(property);
    if (!value)
        return tr("%1 not set").arg(qt(resource.logicalId));
    return value->isScalar() && value->intrinsic() == Intrinsic::None
               ? QStringLiteral("%1 %2").arg(qt(resource.logicalId), qt(value->text()))
               : qt(resource.logicalId);
}

/// Gathers facts, each once, in the order of their first use.
class Gathering {
public:
    /// `what` names the thing in words; more than a few are counted.
    void add(const Fact& fact, const std::string& element, const QString& subject, const QString& what) {
        const auto [place, isNew] = m_places.emplace(fact.id, m_found.size());
        if (isNew)
            m_found.push_back({{&fact, {}, subject}, {}});
        Found& found = m_found[place->second];
        if (const QString id = qt(element); !found.fact.elements.contains(id))
            found.fact.elements.append(id);
        found.names.append(what);
    }

    std::vector<DesignFact> take() {
        std::vector<DesignFact> facts;
        for (Found& found : m_found) {
            const auto others = static_cast<int>(found.names.size()) - namedElements;
            QString names = found.names.mid(0, namedElements).join(QStringLiteral(", "));
            if (others == 1)
                names = tr("%1 and 1 other").arg(names);
            else if (others > 1)
                names = tr("%1 and %2 others").arg(names, QString::number(others));
            if (!found.fact.about.isEmpty())
                names = found.fact.about + QStringLiteral(": ") + names;
            found.fact.about = names;
            facts.push_back(std::move(found.fact));
        }
        return facts;
    }

private:
    struct Found {
        DesignFact fact;
        QStringList names;
    };
    std::vector<Found> m_found;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace

const std::vector<Fact>& DesignFacts::factsOfType(const std::string& type) {
    const auto known = m_byType.find(type);
    if (known != m_byType.end())
        return known->second;
    std::vector<Fact> facts = m_knowledge->factsForType(type);
    std::erase_if(facts, [](const Fact& fact) { return !isTaught(fact); });
    return m_byType[type] = std::move(facts);
}

const Fact* DesignFacts::fact(const std::string& id) {
    auto known = m_byId.find(id);
    if (known == m_byId.end())
        known = m_byId.emplace(id, m_knowledge->fact(id)).first;
    return known->second && isTaught(*known->second) ? &*known->second : nullptr;
}

std::vector<DesignFact> DesignFacts::of(const DesignDocument& document) {
    const Design& design = document.design();
    const auto elements = shownBy(design.graph());
    std::map<std::string, std::vector<Subject>> subjects;
    Gathering gathering;
    for (const Resource& resource : design.current()->resources()) {
        const auto element = elements.find(resource.logicalId);
        const std::optional<ResourceType> type = document.knowhow()->catalog->find(resource.type);
        if (element == elements.end() || !type)
            continue;
        auto known = subjects.find(resource.type);
        if (known == subjects.end())
            known = subjects.emplace(resource.type, subjectsOf(*type)).first;
        for (const Subject& subject : known->second)
            for (const Fact& fact : factsOfType(subject.type)) {
                const std::string property = fact.property.substr(subject.type.size() + 1);
                if (const std::optional<std::string> place = placeIn(subject, property))
                    gathering.add(fact, element->second, qt(*place), valueAt(resource, *place));
            }
    }
    for (const Graph::Connection& connection : design.graph().connections)
        for (const std::string& id : connection.facts)
            if (const Fact* found = fact(id))
                gathering.add(*found, connection.id, {},
                              QStringLiteral("%1 → %2").arg(qt(connection.from), qt(connection.to)));
    return gathering.take();
}

} // namespace lintel
