#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace lintel {

/// What rests on facts: rules, connections and flashcards, as the library shows and opens them.
class FactUses : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit FactUses(QObject* parent = nullptr)
        : QObject(parent) {}

    /// Rules and connections that rest on facts: maps of kind, id, title, detail, mark (of a rule its
    /// severity, of a connection its kind or "refused"), chips, text, parts {title, lines}, facts and url.
    Q_INVOKABLE QVariantList all() const;
    /// The cards of some facts: maps of kind "card", id, fact, title, detail and mark.
    Q_INVOKABLE QVariantList cards(const QStringList& facts) const;
};

} // namespace lintel
