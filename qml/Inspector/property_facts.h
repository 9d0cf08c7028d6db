#pragma once

#include <QHash>
#include <QString>
#include <QVariantList>
#include <memory>

namespace lintel {

class Knowledge;

/// What the knowledge base says of CloudFormation properties; opened when it is first asked.
class PropertyFacts {
public:
    PropertyFacts();
    ~PropertyFacts();

    /// Facts about a property ("AWS::SQS::Queue/VisibilityTimeout"): {id, bound, number, unit, text};
    /// `number` is missing where a fact has no figure. Empty without a knowledge base.
    QVariantList of(const QString& property);

private:
    std::shared_ptr<const Knowledge> m_knowledge;
    bool m_opened = false;
    QHash<QString, QVariantList> m_known;
};

} // namespace lintel
