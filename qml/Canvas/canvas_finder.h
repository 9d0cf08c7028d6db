#pragma once

#include "qml/Canvas/canvas_scene.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// Finds elements of the design by title, id or type, as one types.
class CanvasFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasScene* scene MEMBER m_scene REQUIRED FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    /// Ids in reading order.
    Q_PROPERTY(QStringList matches READ matches NOTIFY changed FINAL)
    /// Which of them is shown; -1 for none.
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QString text() const { return m_text; }
    void setText(const QString& text);
    QStringList matches() const { return m_matches; }
    int current() const { return m_current; }
    /// Selects the next match, or the one before, and brings it into view.
    Q_INVOKABLE void go(int step);

signals:
    void changed();

private:
    CanvasScene* m_scene = nullptr;
    QString m_text;
    QStringList m_matches;
    int m_current = -1;
};

} // namespace lintel
