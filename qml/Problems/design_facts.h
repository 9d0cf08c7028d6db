#pragma once

#include "model/knowledge/fact.h"

#include <QString>
#include <QStringList>
#include <map>
#include <string>
#include <vector>

namespace lintel {

class DesignDocument;
class Knowledge;

/// A fact that applies to a design, and to what in it.
struct DesignFact {
    const Fact* fact;
    QStringList elements; ///< nodes, containers and connections
    QString about;        ///< "VisibilityTimeout: Orders 30, Dlq not set"; "Events → Orders"
};

/// Finds what the knowledge base says of the properties and connections of a design. Facts that were looked
/// up once are kept.
class DesignFacts {
public:
    explicit DesignFacts(std::shared_ptr<const Knowledge> knowledge)
        : m_knowledge(std::move(knowledge)) {}

    /// Each fact once: those about properties in the order in which their types come in the template, then
    /// those about connections. Valid as long as this object is.
    std::vector<DesignFact> of(const DesignDocument& document);

private:
    const std::vector<Fact>& factsOfType(const std::string& type);
    const Fact* fact(const std::string& id);

    std::shared_ptr<const Knowledge> m_knowledge;
    std::map<std::string, std::vector<Fact>> m_byType;
    std::map<std::string, std::optional<Fact>> m_byId;
};

} // namespace lintel
