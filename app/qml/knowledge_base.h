#pragma once

#include "model/knowledge/knowledge.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

#include <memory>

namespace lintel {

/// The facts as the window needs them, to tie pages together. The database is opened when it is first asked
/// for.
class KnowledgeBase : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit KnowledgeBase(QObject* parent = nullptr)
        : QObject(parent) {}

    /// Null when the database cannot be opened: the library page says why.
    Knowledge* knowledge();

    /// Rules that rest on facts: maps of id, severity, title and facts.
    Q_INVOKABLE QVariantList rules() const;

private:
    std::unique_ptr<Knowledge> m_knowledge;
    bool m_tried = false;
};

} // namespace lintel
