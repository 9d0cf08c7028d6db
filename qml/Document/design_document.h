#pragma once

#include "model/design/design.h"
#include "model/validation/finding.h"
#include "qml/Document/line_diff.h"
#include "qml/Document/local_path.h"
#include "qml/Document/recovery_store.h"
#include "qml/Document/template_draft.h"
#include "qml/Document/validation_runner.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <unordered_map>
#include <vector>

namespace lintel {

/// The open design as the panes see it: one template on disk, its history, what is selected in it and what
/// validation says about it. Every change goes through execute(), so it is undoable, kept against a crash and
/// checked.
class DesignDocument : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(bool ready READ isReady NOTIFY documentReset FINAL)
    Q_PROPERTY(QString path READ path NOTIFY pathChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY pathChanged FINAL)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY dirtyChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed FINAL)
    Q_PROPERTY(QString undoLabel READ undoLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString redoLabel READ redoLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(lintel::TemplateDraft* draft READ draft CONSTANT FINAL)
    Q_PROPERTY(int resourceCount READ resourceCount NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(QStringList selection READ selection WRITE select NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QString lastGesture READ lastGesture NOTIFY changed FINAL)
    Q_PROPERTY(QStringList lastSteps READ lastSteps NOTIFY changed FINAL)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY findingsChanged FINAL)
    Q_PROPERTY(int warningCount READ warningCount NOTIFY findingsChanged FINAL)
    Q_PROPERTY(int adviceCount READ adviceCount NOTIFY findingsChanged FINAL)
    Q_PROPERTY(bool validating READ isValidating NOTIFY validatingChanged FINAL)
    Q_PROPERTY(QDateTime checkedAt READ checkedAt NOTIFY findingsChanged FINAL)

public:
    /// The recovery files lie below `recoveryDirectory`; empty means the user's data folder.
    explicit DesignDocument(QObject* parent = nullptr, const std::string& recoveryDirectory = {});
    ~DesignDocument() override;

    /// False when the catalog could not be loaded: failed() has told why, and nothing can be opened.
    bool isReady() const { return m_design != nullptr; }
    const Design& design() const { return *m_design; }
    const std::shared_ptr<const Knowhow>& knowhow() const { return m_knowhow; }
    const std::vector<Finding>& findings() const { return m_findings; }
    /// The worst finding of a node, container or connection, and how many it has; null when there is none.
    struct Verdict {
        Severity worst = Severity::Advice;
        int count = 0;
    };
    const Verdict* verdict(const std::string& elementId) const;

    /// Runs a command as one gesture. A failure is told by failed() and changes nothing; it returns whether
    /// anything changed.
    bool execute(std::unique_ptr<Command> command);
    /// What a command would change, without making it.
    Result<std::vector<DiffHunk>> preview(std::unique_ptr<Command> command) const;
    /// What the last gesture changed.
    std::vector<DiffHunk> lastDiff() const;

    QString path() const { return QString::fromStdString(m_path); }
    /// The name of the file, or what a design without one is called for now.
    QString title() const;
    /// Tells designs without a file apart: Untitled, Untitled 2 …
    int number() const { return m_number; }
    void setNumber(int number);
    /// Something would be lost if this were closed: a change, or text that is typed and not taken.
    bool isDirty() const;
    TemplateDraft* draft() const { return m_draft.get(); }
    bool canUndo() const { return isReady() && m_design->history().canUndo(); }
    bool canRedo() const { return isReady() && m_design->history().canRedo(); }
    QString undoLabel() const;
    QString redoLabel() const;
    QString text() const;
    int resourceCount() const;
    bool isEmpty() const;
    QStringList selection() const { return m_selection; }
    bool isSelected(const QString& id) const { return m_selection.contains(id); }
    QString lastGesture() const;
    QStringList lastSteps() const;
    int errorCount() const { return m_counts[0]; }
    int warningCount() const { return m_counts[1]; }
    int adviceCount() const { return m_counts[2]; }
    bool isValidating() const { return m_validating; }
    QDateTime checkedAt() const { return m_checkedAt; }

    Q_INVOKABLE void newDesign();
    /// Opens a template. On failure what is open stays as it is and failed() tells why.
    Q_INVOKABLE bool open(const QString& path);
    Q_INVOKABLE bool openUrl(const QUrl& url) { return open(localPath(url)); }
    Q_INVOKABLE bool save();
    Q_INVOKABLE bool saveAs(const QString& path);
    Q_INVOKABLE bool saveAsUrl(const QUrl& url) { return saveAs(localPath(url)); }
    /// Takes what is on disk now as one undoable step.
    Q_INVOKABLE bool reload();
    /// Takes a whole text, typed or pasted, as one undoable step.
    Q_INVOKABLE bool replaceText(const QString& text, const QString& label);
    /// Forgets unsaved changes, and what is being typed, together with their recovery file: the user chose
    /// not to save.
    Q_INVOKABLE void discardChanges();

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    void select(const QStringList& ids);
    Q_INVOKABLE void toggleSelected(const QString& id);
    /// Selects elements and asks the canvas to bring them into view.
    Q_INVOKABLE void reveal(const QStringList& ids);

    Q_INVOKABLE void remove(const QStringList& ids);
    Q_INVOKABLE void duplicate(const QStringList& ids);
    Q_INVOKABLE bool rename(const QString& id, const QString& to);
    Q_INVOKABLE void arrange();
    Q_INVOKABLE bool applyFix(int finding);
    Q_INVOKABLE void selectAll();

    /// The file of a nested stack's template, where that lies beside this one; else empty.
    Q_INVOKABLE QString nestedTemplate(const QString& id) const;

    /// Designs that a crash left unsaved, newest first: {id, path, title, savedAt}.
    Q_INVOKABLE QVariantList recoverable() const;
    Q_INVOKABLE bool recover(const QString& id);
    Q_INVOKABLE void discardRecovery(const QString& id);

signals:
    /// Another document is open (new, opened, recovered): views start afresh.
    void documentReset();
    /// Before changed(): what holds on to parts of the graph lets go of them. A listener of changed() may
    /// start an animation, and with it every running one moves on.
    void graphChanged();
    /// The template, graph or layout changed.
    void changed();
    void pathChanged();
    void dirtyChanged();
    void selectionChanged();
    void findingsChanged();
    void validatingChanged();
    void revealed(const QStringList& ids);
    /// Something the user asked for did not work; one sentence that says why and where.
    void failed(const QString& message);
    /// What was opened holds something that Lintel keeps but cannot read; one sentence that says where.
    void noticed(const QString& message);
    /// A gesture wrote something: its label and what it wrote.
    void gestureDone(const QString& label, const QStringList& steps);
    /// A template was opened or saved at this path.
    void recentFile(const QString& path);

private:
    void reset(std::unique_ptr<Design> design, std::string path);
    void afterChange();
    void takeFindings(const std::vector<Finding>& findings);
    void tellUnknownFunction();
    bool fail(const Error& error);
    bool writeTo(const std::string& path);
    void keepAgainstCrash();
    void check();
    void keepSelectionValid();

    std::shared_ptr<const Knowhow> m_knowhow;
    std::unique_ptr<Design> m_design;
    std::string m_path;
    int m_number = 1;
    std::unique_ptr<TemplateDraft> m_draft;
    QStringList m_selection;
    std::vector<Finding> m_findings;
    std::unordered_map<std::string, Verdict> m_verdicts;
    int m_counts[3] = {};
    bool m_validating = false;
    bool m_isJustOpened = false; ///< and not checked yet
    QDateTime m_checkedAt;
    RecoveryStore m_recovery;
    ValidationRunner m_validation;
};

} // namespace lintel
