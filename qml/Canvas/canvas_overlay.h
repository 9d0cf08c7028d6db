#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// What a gesture shows above the design while it is under way, in scene coordinates. Tools write it, QML
/// draws it.
class CanvasOverlay : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CanvasInput")
    Q_PROPERTY(QString hovered READ hovered NOTIFY hoveredChanged FINAL)
    Q_PROPERTY(QRectF rubberBand MEMBER rubberBand NOTIFY changed FINAL)
    /// {vertical, position, begin, end, gap, gapAt}
    Q_PROPERTY(QVariantList guides MEMBER guides NOTIFY changed FINAL)
    Q_PROPERTY(QList<QPointF> pending MEMBER pending NOTIFY changed FINAL)
    /// Ids that would accept what is being dragged or drawn.
    Q_PROPERTY(QStringList targets READ targets NOTIFY targetsChanged FINAL)
    /// Both ends of a connection that is being drawn; `connectTo` is empty while the pointer is over no legal
    /// end.
    Q_PROPERTY(QString connectFrom MEMBER connectFrom NOTIFY changed FINAL)
    Q_PROPERTY(QString connectTo MEMBER connectTo NOTIFY changed FINAL)
    Q_PROPERTY(QString refusal MEMBER refusal NOTIFY changed FINAL)
    Q_PROPERTY(QString alternative MEMBER alternative NOTIFY changed FINAL)
    Q_PROPERTY(QPointF refusalAt MEMBER refusalAt NOTIFY changed FINAL)
    /// The block that is being placed.
    Q_PROPERTY(QString ghostType MEMBER ghostType NOTIFY changed FINAL)
    Q_PROPERTY(QRectF ghost MEMBER ghost NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QString hovered() const { return m_hovered; }
    void setHovered(const QString& id) {
        if (id == m_hovered)
            return;
        m_hovered = id;
        emit hoveredChanged();
    }
    QStringList targets() const { return m_targets; }
    void setTargets(const QStringList& ids) {
        if (ids == m_targets)
            return;
        m_targets = ids;
        emit targetsChanged();
    }
    /// Forgets everything but what the pointer is over.
    void clear() {
        rubberBand = {};
        guides.clear();
        pending.clear();
        setTargets({});
        connectFrom.clear();
        connectTo.clear();
        refusal.clear();
        alternative.clear();
        ghostType.clear();
        ghost = {};
        emit changed();
    }

    QRectF rubberBand;
    QVariantList guides;
    QList<QPointF> pending;
    QString connectFrom;
    QString connectTo;
    QString refusal;
    QString alternative;
    QPointF refusalAt;
    QString ghostType;
    QRectF ghost;

signals:
    void hoveredChanged();
    void targetsChanged();
    /// Tools emit it once they have written all they want to show.
    void changed();

private:
    QString m_hovered;
    QStringList m_targets;
};

} // namespace lintel
