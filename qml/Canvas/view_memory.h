#pragma once

#include <QObject>
#include <QPointF>
#include <optional>
#include <unordered_map>

namespace lintel {

/// Which part of each open design was in view last, for when it is shown again.
class ViewMemory {
public:
    struct View {
        QPointF offset;
        qreal zoom = 1;
    };

    void remember(const QObject* design, View view) {
        if (m_views.insert_or_assign(design, view).second)
            QObject::connect(design, &QObject::destroyed, &m_watch,
                             [this, design] { m_views.erase(design); });
    }
    std::optional<View> recall(const QObject* design) const {
        const auto found = m_views.find(design);
        return found == m_views.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::unordered_map<const QObject*, View> m_views;
    QObject m_watch; ///< ends the connections with this object
};

} // namespace lintel
