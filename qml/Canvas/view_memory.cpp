#include "qml/Canvas/view_memory.h"

#include "qml/Document/design_document.h"

#include <QDateTime>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

namespace lintel {
namespace {

constexpr qsizetype MaxFiles = 200;

/// Slashes would make groups of the settings.
QString keyOf(const QString& path) {
    return QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath()));
}

} // namespace

ViewMemory::ViewMemory()
    : m_file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lintel"), QStringLiteral("views")) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(1000);
    QObject::connect(&m_pause, &QTimer::timeout, &m_watch, [this] { write(); });
}

ViewMemory::~ViewMemory() {
    write();
}

void ViewMemory::remember(const DesignDocument& design, const std::optional<View>& view) {
    if (m_open.insert_or_assign(&design, view).second)
        QObject::connect(&design, &QObject::destroyed, &m_watch,
                         [this, open = &design] { m_open.erase(open); });
    if (design.path().isEmpty())
        return;
    m_unwritten[keyOf(design.path()).toStdString()] = view;
    m_pause.start();
}

std::optional<ViewMemory::View> ViewMemory::recall(const DesignDocument& design) const {
    if (const auto found = m_open.find(&design); found != m_open.end())
        return found->second;
    if (design.path().isEmpty())
        return std::nullopt;
    const QString key = keyOf(design.path());
    if (const auto found = m_unwritten.find(key.toStdString()); found != m_unwritten.end())
        return found->second;
    const QVariantList kept = m_file.value(key).toList(); // x, y, zoom, when
    if (kept.size() != 4 || kept[2].toDouble() <= 0)
        return std::nullopt;
    return View{{kept[0].toDouble(), kept[1].toDouble()}, kept[2].toDouble()};
}

void ViewMemory::forget(const DesignDocument& design) {
    m_open.erase(&design);
}

void ViewMemory::write() {
    for (const auto& [name, view] : m_unwritten) {
        const QString key = QString::fromStdString(name);
        if (view)
            m_file.setValue(key, QVariantList{view->centre.x(), view->centre.y(), view->zoom,
                                              QDateTime::currentMSecsSinceEpoch()});
        else
            m_file.remove(key);
    }
    m_unwritten.clear();
    const QStringList keys = m_file.childKeys();
    if (keys.size() <= MaxFiles)
        return;
    const auto writtenAt = [this](const QString& key) {
        return m_file.value(key).toList().value(3).toLongLong();
    };
    m_file.remove(*std::ranges::min_element(keys, {}, writtenAt));
}

} // namespace lintel
