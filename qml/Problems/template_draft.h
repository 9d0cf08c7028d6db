#pragma once

#include "qml/Document/design_document.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The template while somebody types in it. A text that can be read becomes the design; with one that cannot,
/// the design stays as it was last, and the line at fault is named.
class TemplateDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// The text that the design has; differs from what is typed while that is at fault.
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(int problemLine READ problemLine NOTIFY problemChanged FINAL) ///< from 1; 0 for none
    /// Milliseconds without a key after which the text is read.
    Q_PROPERTY(int delay READ delay WRITE setDelay NOTIFY delayChanged FINAL)

public:
    explicit TemplateDraft(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    QString text() const { return m_text; }
    QString problem() const { return m_problem; }
    int problemLine() const { return m_problemLine; }
    int delay() const { return m_pause.interval(); }
    void setDelay(int milliseconds);

    /// What is typed now; it is read after a pause.
    Q_INVOKABLE void type(const QString& text);
    /// Reads what was typed at once.
    Q_INVOKABLE void take();

signals:
    void documentChanged();
    /// The design has another text that was not typed here.
    void textChanged();
    void problemChanged();
    void delayChanged();

private:
    void follow();
    void say(const QString& problem, int line);

    DesignDocument* m_document = nullptr;
    QString m_text;
    QString m_typed;
    bool m_isTyping = false;
    QTimer m_pause;
    QString m_problem;
    int m_problemLine = 0;
};

} // namespace lintel
