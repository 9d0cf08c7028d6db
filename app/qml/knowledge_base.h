#pragma once

#include "model/knowledge/knowledge.h"

#include <QObject>
#include <QQmlEngine>

#include <memory>

namespace lintel {

/// Keeps the installed knowledge open while the window lives, so that every page shares it. It is opened when
/// it is first asked for.
class KnowledgeBase : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit KnowledgeBase(QObject* parent = nullptr)
        : QObject(parent) {}

    /// Null when the database cannot be opened: the library page says why.
    const Knowledge* knowledge();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
    bool m_tried = false;
};

} // namespace lintel
