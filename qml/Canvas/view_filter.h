#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// What of a design the canvas shows at the moment: layers that are switched off, and elements that are faded
/// because the user looks at others. It is of the view and no part of the design.
class ViewFilter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool permissions MEMBER permissions NOTIFY changed FINAL)
    Q_PROPERTY(bool network MEMBER network NOTIFY changed FINAL)
    Q_PROPERTY(bool references MEMBER references NOTIFY changed FINAL)
    Q_PROPERTY(bool monitoring MEMBER monitoring NOTIFY changed FINAL)
    Q_PROPERTY(bool labels MEMBER labels NOTIFY changed FINAL)
    Q_PROPERTY(bool securityGroups MEMBER securityGroups NOTIFY changed FINAL)
    /// Only these and what they reach are in focus; empty: everything is.
    Q_PROPERTY(QStringList focus MEMBER focus NOTIFY changed FINAL)
    /// Resources that a scenario leaves out (the condition lens).
    Q_PROPERTY(QStringList absent MEMBER absent NOTIFY changed FINAL)
    /// That scenario in words; empty while there is none.
    Q_PROPERTY(QString scenario MEMBER scenario NOTIFY changed FINAL)
    /// Anything is hidden or faded.
    Q_PROPERTY(bool active READ isActive NOTIFY changed FINAL)

public:
    using QObject::QObject;

    bool isActive() const {
        return !permissions || !network || !references || !monitoring || !labels || securityGroups ||
               !focus.isEmpty() || !scenario.isEmpty();
    }
    bool showsKind(const std::string& kind) const {
        return (permissions || kind != "permission") && (network || kind != "network") &&
               (references || kind != "reference");
    }

    bool permissions = true;
    bool network = true;
    bool references = true;
    bool monitoring = true;
    bool labels = true;
    bool securityGroups = false;
    QStringList focus;
    QStringList absent;
    QString scenario;

signals:
    void changed();
};

} // namespace lintel
