#pragma once

#include "qml/Document/design_document.h"

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
    /// The resource type that shows a fact on the canvas: that of its property, or of a connection that rests
    /// on it, or of its service. Empty when there is none.
    Q_INVOKABLE QString blockFor(const QString& fact) const;
    /// Elements of a type in a design, in the order of the template.
    Q_INVOKABLE QStringList elementsOf(lintel::DesignDocument* document, const QString& type) const;
};

} // namespace lintel
