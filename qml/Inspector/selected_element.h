#pragma once

#include "qml/Document/design_document.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// What is selected, in words: one node, frame, connection or shape, several, or nothing.
class SelectedElement : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// "" node frame connection shape (or a free frame) several
    Q_PROPERTY(QString kind MEMBER m_kind NOTIFY changed FINAL)
    Q_PROPERTY(QString elementId MEMBER m_id NOTIFY changed FINAL)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL)
    Q_PROPERTY(QString subtitle MEMBER m_subtitle NOTIFY changed FINAL)
    Q_PROPERTY(QString category MEMBER m_category NOTIFY changed FINAL)
    Q_PROPERTY(QString glyph MEMBER m_glyph NOTIFY changed FINAL)
    Q_PROPERTY(QString monogram MEMBER m_monogram NOTIFY changed FINAL)
    /// Resources whose properties can be edited here: the element's own, then the glue that is folded into
    /// it.
    Q_PROPERTY(QStringList resources MEMBER m_resources NOTIFY changed FINAL)
    /// The element is a state of a state machine: its id; else empty.
    Q_PROPERTY(QString state MEMBER m_state NOTIFY changed FINAL)
    /// Of several resources, all but the first, which `resources` names: they are edited together.
    Q_PROPERTY(QStringList peers MEMBER m_peers NOTIFY changed FINAL)
    /// What AWS writes about the resource type; empty for anything else.
    Q_PROPERTY(QString documentation MEMBER m_documentation NOTIFY changed FINAL)
    Q_PROPERTY(bool note MEMBER m_isNote NOTIFY changed FINAL)
    /// The words of a free shape or frame, all of them.
    Q_PROPERTY(QString words MEMBER m_words NOTIFY changed FINAL)
    /// Connections of a node or frame, or the connection itself: {id, outgoing, other, otherId, kind, label,
    /// resources}.
    Q_PROPERTY(QVariantList connections MEMBER m_connections NOTIFY changed FINAL)
    /// What it may do and what may be done to it: {outgoing, allowed, conditional, others, actions, policy,
    /// elements} with the ids of those others that the canvas shows.
    Q_PROPERTY(QVariantList access MEMBER m_access NOTIFY changed FINAL)

public:
    explicit SelectedElement(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);

signals:
    void documentChanged();
    void changed();

private:
    void update();
    void addPeers(const QStringList& selection);
    void describe(const Graph::Connection& connection, const std::string& seenFrom);
    void addAccess(const std::string& id);
    QString titleOf(const std::string& id) const;

    DesignDocument* m_document = nullptr;
    QString m_kind;
    QString m_id;
    QString m_state;
    QString m_title;
    QString m_subtitle;
    QString m_category;
    QString m_glyph;
    QString m_monogram;
    QStringList m_resources;
    QStringList m_peers;
    QString m_documentation;
    bool m_isNote = false;
    QString m_words;
    QVariantList m_connections;
    QVariantList m_access;
};

} // namespace lintel
