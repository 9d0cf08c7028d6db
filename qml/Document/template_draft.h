#pragma once

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace lintel {

class DesignDocument;

/// The template of a design while somebody types in it. A text that can be read becomes the design after a
/// pause. With one that cannot, the design stays as it was last and the line at fault is named; the text is
/// kept with the design, and follows what changes elsewhere in it.
class TemplateDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Of a DesignDocument")
    /// As it was typed, with plain line ends; the design's own text where nothing was.
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    /// Differs from what the design has.
    Q_PROPERTY(bool pending READ isPending NOTIFY pendingChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(int problemLine READ problemLine NOTIFY problemChanged FINAL) ///< from 1; 0 for none
    /// Where the cursor was when the text was left.
    Q_PROPERTY(int cursor MEMBER m_cursor NOTIFY cursorChanged FINAL)

public:
    explicit TemplateDraft(DesignDocument& document);

    const QString& text() const { return m_text; }
    bool isPending() const { return m_isPending; }
    const QString& problem() const { return m_problem; }
    int problemLine() const { return m_problemLine; }
    /// Milliseconds without a key after which the text is read.
    void setDelay(int milliseconds) { m_pause.setInterval(milliseconds); }

    /// What is typed now; it is read after a pause.
    Q_INVOKABLE void type(const QString& text);
    /// Reads what was typed at once.
    Q_INVOKABLE void take();
    /// Goes back to the text of the design.
    Q_INVOKABLE void drop();

signals:
    void textChanged();
    void pendingChanged();
    void problemChanged();
    void cursorChanged();

private:
    void follow();
    void settle(const QString& text);
    void say(const QString& problem, int line);

    DesignDocument& m_document;
    QString m_base;  ///< text of the design
    QString m_shown; ///< the same as a text field shows it
    QString m_text;
    bool m_isPending = false;
    bool m_isTaking = false;
    QTimer m_pause;
    QString m_problem;
    int m_problemLine = 0;
    int m_cursor = 0;
};

} // namespace lintel
