#pragma once

#include "model/knowledge/fact.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lintel {

/// A few of the facts that are no longer what the user's notes say, the latest checked first, and how many
/// there are.
class ChangedFacts : public QObject {
    Q_OBJECT
    QML_ELEMENT

    /// {fact, service, category, title, was, now, day} of each fact.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// Takes the changed ones of these facts; there are so many in all.
    void show(const std::vector<Service>& services, const std::vector<Fact>& facts, int count);
    /// show() of a few services of the installed knowledge, others each day; without one there is nothing to
    /// show. The other services are not read.
    Q_INVOKABLE void openInstalled();

    QVariantList facts() const { return m_facts; }
    int count() const { return m_count; }

signals:
    void changed();

private:
    QVariantList m_facts;
    int m_count = 0;
};

} // namespace lintel
