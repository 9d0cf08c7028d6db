#pragma once

#include <QColor>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// Colours the text of a template that is being edited, and marks the line at fault.
class TemplateColors : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* target READ target WRITE setTarget NOTIFY targetChanged FINAL)
    Q_PROPERTY(QColor keyColor MEMBER m_keyColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor tagColor MEMBER m_tagColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor stringColor MEMBER m_stringColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor commentColor MEMBER m_commentColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor faultColor MEMBER m_faultColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(
        int faultLine READ faultLine WRITE setFaultLine NOTIFY faultLineChanged FINAL) ///< from 1; 0 for none

public:
    explicit TemplateColors(QObject* parent = nullptr);

    QQuickTextDocument* target() const { return m_target; }
    void setTarget(QQuickTextDocument* target);
    int faultLine() const { return m_faultLine; }
    void setFaultLine(int line);

signals:
    void targetChanged();
    void lookChanged();
    void faultLineChanged();

protected:
    void highlightBlock(const QString& text) override;

private:
    void refresh(int line);

    QQuickTextDocument* m_target = nullptr;
    QColor m_keyColor;
    QColor m_tagColor;
    QColor m_stringColor;
    QColor m_commentColor;
    QColor m_faultColor;
    int m_faultLine = 0;
};

} // namespace lintel
