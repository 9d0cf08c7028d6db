#pragma once

#include <QPointF>
#include <QSettings>
#include <QTimer>
#include <optional>
#include <unordered_map>

namespace lintel {

class DesignDocument;

/// Which part of each design was in view last, for when it is shown again. While a design is open every view
/// is remembered; one that the user went to lasts over a restart, by the path of the file, in
/// $XDG_CONFIG_HOME/lintel/views.ini.
class ViewMemory {
public:
    struct View {
        QPointF centre; ///< in scene coordinates
        qreal zoom = 1;
    };

    ViewMemory();
    ~ViewMemory();

    /// Without a view: the whole design is fitted into the window.
    void remember(const DesignDocument& design, const std::optional<View>& view);
    std::optional<View> recall(const DesignDocument& design) const;
    /// Another template is open in it.
    void forget(const DesignDocument& design);

private:
    void write();

    std::unordered_map<const QObject*, std::optional<View>> m_open;
    std::unordered_map<std::string, std::optional<View>> m_unwritten; ///< by file
    QSettings m_file;
    QTimer m_pause;  ///< a view is written when it stays for a while
    QObject m_watch; ///< ends the connections with this object
};

} // namespace lintel
