#pragma once

#include "model/knowledge/fact.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lintel {

/// The facts that are no longer what the user's notes say, the latest checked first.
class ChangedFacts : public QObject {
    Q_OBJECT
    QML_ELEMENT

    /// {fact, service, category, title, was, now, detail} of each fact.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// Takes the changed ones of all facts.
    void show(const std::vector<Service>& services, const std::vector<Fact>& facts);
    /// show() of the installed knowledge; without one there is nothing to show.
    Q_INVOKABLE void openInstalled();

    QVariantList facts() const { return m_facts; }
    int count() const { return static_cast<int>(m_facts.size()); }

signals:
    void changed();

private:
    QVariantList m_facts;
};

} // namespace lintel
