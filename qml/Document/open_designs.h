#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <string>
#include <vector>

namespace lintel {

/// The designs that are open, in the order of their tabs. Each is a document of its own, with its file, its
/// history and its recovery file; one of them is current. A row is a tab; the titles of tabs differ from each
/// other.
class OpenDesigns : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT

    /// Null until the first design is opened; from then on there is always one.
    Q_PROPERTY(lintel::DesignDocument* current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { Title = Qt::UserRole + 1, Path, Dirty };

    /// The recovery files lie below `recoveryDirectory`; empty means the user's data folder.
    explicit OpenDesigns(QObject* parent = nullptr, std::string recoveryDirectory = {});
    ~OpenDesigns() override;

    DesignDocument* current() const { return at(m_current); }
    int currentIndex() const { return m_current; }
    void setCurrentIndex(int index);
    int count() const { return static_cast<int>(m_designs.size()); }

    Q_INVOKABLE lintel::DesignDocument* at(int index) const; ///< null when there is no such tab
    /// The tab of a file, by whatever path it is named; -1 when it is not open.
    Q_INVOKABLE int indexOfFile(const QString& path) const;
    /// Files of the tabs, in their order; those that were never saved are left out.
    Q_INVOKABLE QStringList files() const;

    /// A new design in a tab of its own, which becomes current. One that is untouched will do.
    Q_INVOKABLE void add();
    /// Opens a template in a tab, or goes to its tab where it is open already. An untouched new design gives
    /// way. False when it cannot be opened: failed() has told why, and everything stays as it is.
    Q_INVOKABLE bool open(const QString& path);
    /// Opens what is not open yet, in this order, without leaving the current tab.
    Q_INVOKABLE void restore(const QStringList& paths);
    /// Takes over what a crash left of a design (DesignDocument::recoverable), in the tab of its file if that
    /// has no changes.
    Q_INVOKABLE bool recover(const QString& id);
    /// Closes a tab and forgets what is unsaved in it. The last one gives way to a new design.
    Q_INVOKABLE void close(int index);
    Q_INVOKABLE void move(int from, int to);
    /// Goes to the next tab, or by `steps`; from the last to the first.
    Q_INVOKABLE void step(int steps);
    /// The first tab from `index` on that has unsaved changes; -1 when there is none.
    Q_INVOKABLE int firstDirty(int index = 0) const;
    /// Forgets unsaved changes in all tabs, together with their recovery files.
    Q_INVOKABLE void discardChanges();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void currentChanged();
    void countChanged();
    /// As of DesignDocument, for any tab.
    void failed(const QString& message);
    void noticed(const QString& message);
    void recentFile(const QString& path);

private:
    std::unique_ptr<DesignDocument> make();
    void insert(int index, std::unique_ptr<DesignDocument> design);
    void refresh(const DesignDocument* design);
    void number(DesignDocument& design) const;
    void nameTabs();
    bool isUntouched(int index) const;
    template <class Fill>
    bool fill(Fill fill);

    std::string m_recoveryDirectory;
    std::vector<std::unique_ptr<DesignDocument>> m_designs;
    QStringList m_titles; ///< of the tabs
    int m_current = -1;
};

} // namespace lintel
