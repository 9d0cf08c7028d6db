#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QRect>
#include <QSettings>
#include <QStringList>

namespace lintel {

/// What the user chose and what the window remembers, in $XDG_CONFIG_HOME/lintel/lintel.ini. Never content,
/// never progress.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool highContrast READ highContrast WRITE setHighContrast NOTIFY changed FINAL)
    Q_PROPERTY(int newCardsPerDay READ newCardsPerDay WRITE setNewCardsPerDay NOTIFY changed FINAL)
    Q_PROPERTY(QString notesFolder READ notesFolder WRITE setNotesFolder NOTIFY changed FINAL)
    /// Service that was read last in the library; empty at first.
    Q_PROPERTY(QString lastService READ lastService WRITE setLastService NOTIFY changed FINAL)
    Q_PROPERTY(QString dataFolder READ dataFolder CONSTANT FINAL)
    /// A start opens the designs that were open at the end; true at first.
    Q_PROPERTY(bool reopensDesigns READ reopensDesigns WRITE setReopensDesigns NOTIFY changed FINAL)
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged FINAL)
    Q_PROPERTY(QRect windowGeometry READ windowGeometry WRITE setWindowGeometry NOTIFY changed FINAL)
    Q_PROPERTY(bool windowMaximized READ windowMaximized WRITE setWindowMaximized NOTIFY changed FINAL)
    /// Where the window was left: its page, the templates in its tabs, and the one that was shown (empty when
    /// it is gone).
    Q_PROPERTY(QString lastPage READ lastPage WRITE setLastPage NOTIFY changed FINAL)
    Q_PROPERTY(QStringList openFiles READ openFiles WRITE setOpenFiles NOTIFY changed FINAL)
    Q_PROPERTY(QString lastFile READ lastFile WRITE setLastFile NOTIFY changed FINAL)

public:
    explicit Preferences(QObject* parent = nullptr);

    QString theme() const; ///< system, light or dark
    void setTheme(const QString& theme);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    bool highContrast() const;
    void setHighContrast(bool high);
    int newCardsPerDay() const; ///< 0 to 200
    void setNewCardsPerDay(int count);
    QString notesFolder() const;
    void setNotesFolder(const QString& folder);
    QString lastService() const;
    void setLastService(const QString& service);
    QString dataFolder() const;
    bool reopensDesigns() const;
    void setReopensDesigns(bool reopens);
    QStringList recentFiles() const; ///< those that still exist, newest first, at most ten
    QRect windowGeometry() const;
    void setWindowGeometry(const QRect& geometry);
    bool windowMaximized() const;
    void setWindowMaximized(bool maximized);
    QString lastPage() const; ///< "home" at first
    void setLastPage(const QString& page);
    QStringList openFiles() const; ///< those that still exist
    void setOpenFiles(const QStringList& paths);
    QString lastFile() const;
    void setLastFile(const QString& path);

    Q_INVOKABLE void addRecentFile(const QString& path);
    Q_INVOKABLE void clearRecentFiles();

signals:
    void changed();
    void recentFilesChanged();

private:
    QStringList existingFiles(const QString& key) const;
    void write(const QString& key, const QVariant& value);

    QSettings m_settings;
};

} // namespace lintel
