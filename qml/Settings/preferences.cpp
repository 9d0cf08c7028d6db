#include "qml/Settings/preferences.h"

#include "model/base/paths.h"

#include <QFileInfo>

#include <algorithm>

namespace lintel {
namespace {

constexpr int maxRecentFiles = 10;
constexpr int maxNewCards = 200;
constexpr int defaultNewCards = 20;

} // namespace

Preferences::Preferences(QObject* parent)
    : QObject(parent)
    , m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lintel"),
                 QStringLiteral("lintel")) {}

void Preferences::write(const QString& key, const QVariant& value) {
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    emit changed();
}

QString Preferences::theme() const {
    const QString theme = m_settings.value(QStringLiteral("theme")).toString();
    return theme == u"light" || theme == u"dark" ? theme : QStringLiteral("system");
}

void Preferences::setTheme(const QString& theme) {
    write(QStringLiteral("theme"), theme);
}

bool Preferences::reducedMotion() const {
    return m_settings.value(QStringLiteral("reducedMotion"), false).toBool();
}

void Preferences::setReducedMotion(bool reduced) {
    write(QStringLiteral("reducedMotion"), reduced);
}

bool Preferences::highContrast() const {
    return m_settings.value(QStringLiteral("highContrast"), false).toBool();
}

void Preferences::setHighContrast(bool high) {
    write(QStringLiteral("highContrast"), high);
}

int Preferences::newCardsPerDay() const {
    bool number = false;
    const int count = m_settings.value(QStringLiteral("newCardsPerDay"), defaultNewCards).toInt(&number);
    return number ? std::clamp(count, 0, maxNewCards) : defaultNewCards;
}

void Preferences::setNewCardsPerDay(int count) {
    write(QStringLiteral("newCardsPerDay"), std::clamp(count, 0, maxNewCards));
}

QString Preferences::notesFolder() const {
    return m_settings.value(QStringLiteral("notesFolder")).toString();
}

void Preferences::setNotesFolder(const QString& folder) {
    write(QStringLiteral("notesFolder"), folder);
}

QString Preferences::lastService() const {
    return m_settings.value(QStringLiteral("lastService")).toString();
}

void Preferences::setLastService(const QString& service) {
    write(QStringLiteral("lastService"), service);
}

QString Preferences::dataFolder() const {
    return QString::fromStdString(userDataDirectory());
}

bool Preferences::reopensDesigns() const {
    return m_settings.value(QStringLiteral("reopensDesigns"), true).toBool();
}

void Preferences::setReopensDesigns(bool reopens) {
    write(QStringLiteral("reopensDesigns"), reopens);
}

QStringList Preferences::existingFiles(const QString& key) const {
    QStringList files = m_settings.value(key).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

QStringList Preferences::recentFiles() const {
    return existingFiles(QStringLiteral("recentFiles"));
}

void Preferences::addRecentFile(const QString& path) {
    if (path.isEmpty())
        return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(QStringLiteral("recentFiles"), files.mid(0, maxRecentFiles));
    emit recentFilesChanged();
}

void Preferences::clearRecentFiles() {
    m_settings.remove(QStringLiteral("recentFiles"));
    emit recentFilesChanged();
}

QRect Preferences::windowGeometry() const {
    return m_settings.value(QStringLiteral("window/geometry")).toRect();
}

void Preferences::setWindowGeometry(const QRect& geometry) {
    write(QStringLiteral("window/geometry"), geometry);
}

bool Preferences::windowMaximized() const {
    return m_settings.value(QStringLiteral("window/maximized"), false).toBool();
}

void Preferences::setWindowMaximized(bool maximized) {
    write(QStringLiteral("window/maximized"), maximized);
}

QString Preferences::lastPage() const {
    return m_settings.value(QStringLiteral("window/page"), QStringLiteral("home")).toString();
}

void Preferences::setLastPage(const QString& page) {
    write(QStringLiteral("window/page"), page);
}

QStringList Preferences::openFiles() const {
    return existingFiles(QStringLiteral("window/files"));
}

void Preferences::setOpenFiles(const QStringList& paths) {
    write(QStringLiteral("window/files"), paths);
}

QString Preferences::lastFile() const {
    const QString path = m_settings.value(QStringLiteral("window/file")).toString();
    return QFileInfo::exists(path) ? path : QString();
}

void Preferences::setLastFile(const QString& path) {
    write(QStringLiteral("window/file"), path.isEmpty() ? path : QFileInfo(path).absoluteFilePath());
}

} // namespace lintel
