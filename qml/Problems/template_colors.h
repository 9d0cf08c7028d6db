#pragma once

#include <QColor>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// Colours the text of a template that is being edited.
class TemplateColors : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* target READ target WRITE setTarget NOTIFY targetChanged FINAL)
    Q_PROPERTY(QColor keyColor MEMBER m_keyColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor tagColor MEMBER m_tagColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor stringColor MEMBER m_stringColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor commentColor MEMBER m_commentColor NOTIFY lookChanged FINAL)

public:
    explicit TemplateColors(QObject* parent = nullptr);

    QQuickTextDocument* target() const { return m_target; }
    void setTarget(QQuickTextDocument* target);

signals:
    void targetChanged();
    void lookChanged();

protected:
    void highlightBlock(const QString& text) override;

private:
    QQuickTextDocument* m_target = nullptr;
    QColor m_keyColor;
    QColor m_tagColor;
    QColor m_stringColor;
    QColor m_commentColor;
};

} // namespace lintel
